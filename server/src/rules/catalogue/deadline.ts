import { lastDayToPublish } from '../../facts/dates/due';
import { reportingBody } from '../../facts/bodies/reporting';
import type { Localised } from '../../template/localised';
import type { ReportType } from '../../template/type';
import type { Body } from '../../facts/bodies/body';
import type { Rule } from '../model';
import { compareDays, type Day } from '../../facts/dates/calendar';
import { isCorrection, publicationDates } from '../../facts/dates/publication';
import { statedYears, titleStandsAlone } from '../../facts/dates/stated';

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
    if (!body || (body.level === 'town' && !local) || year === null) return;
    // A wrong year in the title makes every date late; it is reported itself.
    if (titleStandsAlone(report, statedYears(report))) return;
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

const dutyOf = ({ publication }: ReportType, { kind }: Body): Localised | undefined =>
  kind === 'government' ? publication?.governmentsDuty : publication?.duty;

const inWords = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`;
