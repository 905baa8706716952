import type { Report } from '../../report/model';
import type { Fix, Rule } from '../model';
import type { Edit } from '../../text/edit';
import type { Localised } from '../../template/localised';
import type { ReportingPeriod } from '../../template/type';
import { dayIn, lastYearOf } from '../../facts/dates/due';
import { exists } from '../../facts/dates/calendar';
import { statedPeriods, type DatePart, type StatedPeriod } from '../../facts/dates/period';
import { statedYears, titleStandsAlone } from '../../facts/dates/stated';
import { relatedYear } from '../wording/related';

/** The statistical period is 1 January to 31 December of the report year. */
export const periodRange: Rule = {
  code: 'period-range',
  needs: ['sentence:period'],
  severity: 'error',
  *check(report) {
    const { year } = report;
    if (year === null || titleStandsAlone(report, statedYears(report))) return;
    for (const period of statedPeriods(report)) {
      const edits = corrections(period, year, report.edition.type.period);
      if (edits.length === 0 || !isOnCalendar(period) || isCut(report, period)) continue;
      yield {
        span: period.span,
        message: {
          key: 'period-range',
          args: {
            found: report.text.slice(period.span.start, period.span.end),
            year,
            expected: wholePeriod(report.edition.type.period, year),
          },
        },
        related: relatedYear(report).filter(({ span }) => span.start < period.span.start),
        fixes: [fixOf(edits, shortPeriod(report.edition.type.period, year))],
      };
    }
  },
};

/** Whether a line's end may have cut the last day's number in two. */
const isCut = ({ text }: Report, { span }: StatedPeriod): boolean =>
  /\d$/.test(text.slice(span.start, span.end)) && /^\s*\d/.test(text.slice(span.end, span.end + 8));

/** Dates that do not exist are the business of `date-invalid`. */
const isOnCalendar = ({ year, month, day, endYear, endMonth, endDay }: StatedPeriod): boolean =>
  exists({ year: year.value, month: month.value, day: day.value }) &&
  exists({ year: (endYear ?? year).value, month: endMonth.value, day: endDay.value });

function corrections(
  period: StatedPeriod,
  year: number,
  { from, to }: ReportingPeriod,
): readonly Edit[] {
  const first = dayIn(from);
  const last = dayIn(to);
  const endYear = lastYearOf({ from, to }, year);
  const due: readonly (readonly [DatePart | null, number])[] = [
    [period.year, year],
    [period.month, first.month],
    [period.day, first.day],
    [period.endYear, endYear],
    [period.endMonth, last.month],
    [period.endDay, last.day],
  ];
  return due.flatMap(([part, value]) =>
    part === null || part.value === value ? [] : [{ span: part.span, newText: String(value) }],
  );
}

const fixOf = (edits: readonly Edit[], expected: string): Fix => ({
  title: { key: 'fix.period-range', args: { expected } },
  edits,
  preferred: true,
  safe: false,
});

/** The period in words; the second year is left out where it is the first. */
function shortPeriod({ from, to }: ReportingPeriod, year: number): string {
  const words = ({ month, day }: { readonly month: number; readonly day: number }): string =>
    `${month}月${day}日`;
  const endYear = lastYearOf({ from, to }, year);
  const end = endYear === year ? '' : `${endYear}年`;
  return `${year}年${words(dayIn(from))}—${end}${words(dayIn(to))}`;
}

const months =
  'January February March April May June July August September October November December';

/** The period in words, with both years. */
function wholePeriod({ from, to }: ReportingPeriod, year: number): Localised {
  const first = dayIn(from);
  const last = dayIn(to);
  const endYear = lastYearOf({ from, to }, year);
  const name = (month: number): string => months.split(' ')[month - 1] ?? '';
  const beginning = endYear === year ? '' : ` ${year}`;
  return {
    'zh-cn': `${year}年${first.month}月${first.day}日至${endYear}年${last.month}月${last.day}日`,
    en: `${first.day} ${name(first.month)}${beginning} to ${last.day} ${name(last.month)} ${endYear}`,
  };
}
