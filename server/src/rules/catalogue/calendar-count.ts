import { matchesIn } from '../../text/matches';
import { exists } from '../../facts/dates/calendar';
import type { Place } from '../../facts/words/search';
import { paragraphRule } from '../paragraphRule';

const issued =
  /(?<kind>日报|周报|月报|季报)(?:共计|合计|累计|共)?(?<number>\d{1,4})期|(?<before>\d{1,4})期[\p{Script=Han}“”]{0,8}(?<of>日报|周报|月报|季报)/gu;

/** So much more than once a period still looks like one series, not like several. */
const oneSeries = 1.2;

function issuesIn(year: number, kind: string): number {
  if (kind === '日报') return exists({ year, month: 2, day: 29 }) ? 366 : 365;
  if (kind === '周报') return 53;
  return kind === '月报' ? 12 : 4;
}

interface Issues extends Place {
  readonly kind: string;
  readonly number: number;
}

/**
 * A year has no more issues than days, weeks, months or quarters; several series together have a
 * multiple. A daily with 365 issues in a leap year lacks one.
 */
export const calendarCount = paragraphRule<Issues>({
  code: 'calendar-count',
  severity: 'info',
  find: (text) =>
    matchesIn(text, issued).map(({ 0: found, index, groups }) => ({
      from: index,
      to: index + found.length,
      kind: (groups!.kind ?? groups!.of)!,
      number: Number(groups!.number ?? groups!.before),
    })),
  tell({ from, to, kind, number }, paragraph, { year }) {
    if (year === null) return null;
    const most = issuesIn(year, kind);
    const tooMany = number > most && number <= Math.max(most * oneSeries, most + 1);
    const lacksLeapDay = most === 366 && number === 365;
    if (!tooMany && !lacksLeapDay) return null;
    return {
      span: paragraph.spanOf(from, to),
      message: {
        key: lacksLeapDay ? 'calendar-count.leap' : 'calendar-count',
        args: { kind, found: number, expected: most, year },
      },
    };
  },
});
