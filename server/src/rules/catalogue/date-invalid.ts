import { matchesIn } from '../../text/matches';
import { judgedRule } from '../paragraphRule';
import { plainOf } from '../../facts/prose/reading';
import { exists } from '../../facts/dates/calendar';
import { wrongEntries } from '../../facts/entries';
import type { Place } from '../../facts/words/search';

const written = /(?:(?<!\d)(?<year>\d{4})年)?(?<!\d)(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?/g;
const inFigures =
  /(?<=(?:日期|时间):?)(?<year>(?:19|20)\d{2})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/g;

/** Every date in the running text, and in columns of dates, is one of the calendar's. */
export const dateInvalid = judgedRule<Place>({
  code: 'date-invalid',
  severity: 'error',
  find: invalidDates,
  *judge(all, report) {
    for (const { paragraph, found } of all) {
      for (const { from, to } of found) {
        // A line's end between two digits may have cut the month in two.
        const { passage } = paragraph;
        const before = passage.text.slice(Math.max(0, paragraph.from - 2), paragraph.from);
        if (from === 0 && /[\d０-９]\n$/.test(before)) continue;
        yield {
          span: paragraph.spanOf(from, to),
          message: { key: 'date-invalid', args: { found: paragraph.text.slice(from, to) } },
        };
      }
    }
    for (const { place, kind } of wrongEntries(report)) {
      if (kind !== 'no-day') continue;
      const { span, text } = place.cell;
      yield { span, message: { key: 'date-invalid', args: { found: text } } };
    }
  },
});

function invalidDates(words: string): readonly Place[] {
  const text = plainOf({ text: words });
  const dates = [...matchesIn(text, written), ...matchesIn(text, inFigures)];
  return dates.flatMap((match) => {
    const { year, month = '', day } = match.groups ?? {};
    // A month alone is a date only after its year: `13月` may be the end of another number.
    if (day === undefined && year === undefined) return [];
    const valid = exists({
      year: year === undefined ? null : Number(year),
      month: Number(month),
      day: day === undefined ? 1 : Number(day),
    });
    return valid ? [] : [{ from: match.index, to: match.index + match[0].length }];
  });
}
