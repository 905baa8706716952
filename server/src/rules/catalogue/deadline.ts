import { isCalendarYear, lastDayToPublish } from '../../facts/dates/due';
import type { Report } from '../../report/model';
import { reportingBody } from '../../facts/bodies/reporting';
import type { Localised } from '../../template/localised';
import type { ReportType } from '../../template/type';
import type { Body } from '../../facts/bodies/body';
import type { Fix, Rule } from '../model';
import { compareDays, type Day } from '../../facts/dates/calendar';
import { isCorrection, publicationDates, type DatedPlace } from '../../facts/dates/publication';
import { statedYears, titleStandsAlone } from '../../facts/dates/stated';
import { spanOf } from '../../text/span';

/** The report was published in time (Regulations on Open Government Information, Article 49). */
export const deadline: Rule = {
  code: 'deadline',
  needs: ['deadline'],
  severity: 'warning',
  *check(report, { requirements }) {
    const { year, edition } = report;
    const { type } = edition;
    const body = reportingBody(report);
    const local = requirements?.deadline ?? null;
    if (!body || year === null) return;
    // A wrong year in the title makes every date late; it is reported itself.
    if (titleStandsAlone(report, statedYears(report))) return;
    const early = signedBeforeEnd(report, year);
    if (early) {
      yield {
        span: early.span,
        message: {
          key: 'deadline.early',
          args: { found: inWords(early.day), year, expected: year + 1 },
        },
        fixes: nextYear(report, early, year),
      };
      return;
    }
    if (body.level === 'town' && !local) return;
    const byLaw = body.level === 'town' ? null : lastDayToPublish(type, body, year);
    const asked = local && { year: year + 1, month: local.month, day: local.day };
    const isAsked = asked !== null && (byLaw === null || compareDays(asked, byLaw) < 0);
    const last = isAsked ? asked : byLaw;
    if (!last) return;
    const dates = publicationDates(report).filter(
      (date) => date.day.year > year && date.day.year <= year + 2,
    );
    const [first] = dates;
    const duty = dutyOf(type, body);
    if (!first || dates.some((date) => compareDays(date.day, last) <= 0)) return;
    if (isCorrection(report)) return;
    yield {
      span: first.span,
      message: {
        key: isAsked ? 'deadline.asked' : duty === undefined ? 'deadline.other' : 'deadline.duty',
        args: {
          found: inWords(first.day),
          expected: inWords(last),
          ...(isAsked && {
            notice: requirements?.notice ?? { 'zh-cn': '上级通知', en: 'the office above' },
          }),
          basis: type.publication?.basis ?? '',
          duty: duty ?? '',
        },
      },
    };
  },
};

/** In these months of the next year reports are published. */
const lastMonth = 4;

/** The day under a report that is of the year reported on: last year's report had it. */
function signedBeforeEnd(report: Report, year: number): DatedPlace | null {
  if (!isCalendarYear(report.edition.type.period)) return null;
  const dates = publicationDates(report);
  const [first] = dates;
  return first && dates.every(({ day }) => day.year === year && day.month <= lastMonth)
    ? first
    : null;
}

function nextYear({ text }: Report, { span }: DatedPlace, year: number): readonly Fix[] {
  const at = text.slice(span.start, span.end).indexOf(String(year));
  if (at < 0) return [];
  const start = span.start + at;
  const newText = String(year + 1);
  return [
    {
      title: { key: 'fix.replace-with', args: { expected: newText } },
      edits: [{ span: spanOf(start, start + newText.length), newText }],
      preferred: false,
      safe: false,
    },
  ];
}

const dutyOf = ({ publication }: ReportType, { kind }: Body): Localised | undefined =>
  kind === 'government' ? publication?.governmentsDuty : publication?.duty;

const inWords = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`;
