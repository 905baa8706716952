import type { Rule, RuleFinding } from '../model';
import type { Message } from '../../wording/message';
import { namesOf } from '../../facts/roles';
import { statedYears, titleStandsAlone, type StatedYear } from '../../facts/dates/stated';

/**
 * Title, preamble and the opening of chapter one speak of the same year. The period has a rule of its
 * own unless it is the title that is wrong.
 */
export const yearMismatch: Rule = {
  code: 'year-mismatch',
  needs: ['calendar-year'],
  severity: 'error',
  *check(report) {
    const stated = statedYears(report);
    const title = stated.find(({ place }) => place === 'title');
    if (title && titleStandsAlone(report, stated)) {
      yield finding(title, stated);
      return;
    }
    for (const each of stated) {
      const isCompared = each.place === 'preamble' || each.place === 'overview';
      if (isCompared && report.year !== null && each.year !== report.year) {
        yield finding(each, stated);
      }
    }
  },
};

function finding(odd: StatedYear, stated: readonly StatedYear[]): RuleFinding {
  const others = stated.filter(({ year }) => year !== odd.year);
  return {
    span: odd.span,
    message: {
      key: `year-mismatch.${odd.place}`,
      args: { ...chapterOf(odd), found: odd.year, expected: others[0]?.year ?? '' },
    },
    related: others.map((other) => ({
      span: other.span,
      message: {
        key: `year-mismatch.related-${other.place}`,
        args: { ...chapterOf(other), year: other.year },
      },
    })),
  };
}

const chapterOf = ({ chapter }: StatedYear): Message['args'] =>
  chapter ? { chapter: namesOf(chapter).title } : {};
