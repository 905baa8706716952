import { misnamedRegulations } from '../../facts/misnamedRegulations';
import { isTablesOnly } from '../../facts/tablesOnly';
import type { Rule } from '../model';
import { preamblePlace } from '../fixes/preamblePlace';
import { insertSentence } from '../fixes/preambleSentence';
import { firstPlaceOf, hasAnywhere } from '../../facts/prose/anywhere';

/** The draft names, anywhere, the regulations that it is made under (Article 50). */
export const basisMissing: Rule = {
  code: 'basis-missing',
  needs: ['statute'],
  severity: 'info',
  format: true,
  *check(report) {
    const { statute } = report.edition.type;
    if (!statute) return;
    // A name that is not quite theirs is told where it stands.
    if (misnamedRegulations(report).length > 0) return;
    if (hasAnywhere(report, statute.name)) return;
    if (isTablesOnly(report)) return;
    const short = firstPlaceOf(report, `《${statute.short}》`);
    const args = { statute: statute.fullName, short: statute.short, articles: statute.articles };
    yield short
      ? {
          span: short,
          message: { key: 'basis-missing.short-only', args },
          fixes: insertSentence(report, 'basis'),
        }
      : {
          span: preamblePlace(report),
          message: { key: 'basis-missing', args },
          fixes: insertSentence(report, 'basis'),
        };
  },
};
