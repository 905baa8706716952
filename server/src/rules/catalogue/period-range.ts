import type { Report } from '../../report/model';
import type { Fix, Rule } from '../model';
import type { Edit } from '../../text/edit';
import { exists } from '../../facts/dates/calendar';
import { statedPeriods, type DatePart, type StatedPeriod } from '../../facts/dates/period';
import { statedYears, titleStandsAlone } from '../../facts/dates/stated';
import { relatedYear } from '../wording/related';

/** The statistical period is 1 January to 31 December of the report year. */
export const periodRange: Rule = {
  code: 'period-range',
  severity: 'error',
  *check(report) {
    const { year } = report;
    if (year === null || titleStandsAlone(report, statedYears(report))) return;
    for (const period of statedPeriods(report)) {
      const edits = corrections(period, year);
      if (edits.length === 0 || !isOnCalendar(period) || isCut(report, period)) continue;
      yield {
        span: period.span,
        message: {
          key: 'period-range',
          args: { found: report.text.slice(period.span.start, period.span.end), year },
        },
        related: relatedYear(report).filter(({ span }) => span.start < period.span.start),
        fixes: [fixOf(edits, year)],
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

function corrections(period: StatedPeriod, year: number): readonly Edit[] {
  const due: readonly (readonly [DatePart | null, number])[] = [
    [period.year, year],
    [period.month, 1],
    [period.day, 1],
    [period.endYear, year],
    [period.endMonth, 12],
    [period.endDay, 31],
  ];
  return due.flatMap(([part, value]) =>
    part === null || part.value === value ? [] : [{ span: part.span, newText: String(value) }],
  );
}

const fixOf = (edits: readonly Edit[], year: number): Fix => ({
  title: { key: 'fix.period-range', args: { expected: `${year}年1月1日—12月31日` } },
  edits,
  preferred: true,
  safe: false,
});
