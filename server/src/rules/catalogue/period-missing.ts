import { isTablesOnly } from '../../facts/tablesOnly';
import type { Rule } from '../model';
import { preamblePlace } from '../fixes/preamblePlace';
import { insertSentence } from '../fixes/preambleSentence';
import { tellsPeriod } from '../../facts/dates/period';

/** The draft says, anywhere, for which days its figures stand (Article 49: the past year). */
export const periodMissing: Rule = {
  code: 'period-missing',
  needs: ['sentence:period'],
  severity: 'hint',
  format: true,
  *check(report) {
    if (tellsPeriod(report)) return;
    if (isTablesOnly(report)) return;
    yield {
      span: preamblePlace(report),
      message:
        report.year === null
          ? { key: 'period-missing.unknown-year', args: {} }
          : { key: 'period-missing', args: { year: report.year } },
      fixes: insertSentence(report, 'period'),
    };
  },
};
