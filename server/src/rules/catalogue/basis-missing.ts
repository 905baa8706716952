import { passagesOf } from '../../report/prose/passages';
import { misnamedRegulations } from '../../facts/misnamedRegulations';
import type { Rule } from '../model';
import { preamblePlace } from '../fixes/preamblePlace';
import { insertSentence } from '../fixes/preambleSentence';
import { inOneLine } from '../../facts/prose/reading';

/** The draft names, anywhere, the regulations that it is made under (Article 50). */
export const basisMissing: Rule = {
  code: 'basis-missing',
  needs: ['statute'],
  severity: 'info',
  format: true,
  *check(report) {
    const { statute } = report.edition.type;
    if (!statute) return;
    const shortForm = `《${statute.short}》`;
    const passages = passagesOf(report);
    // A name that is not quite theirs is told where it stands.
    if (misnamedRegulations(report).length > 0) return;
    if (passages.some((passage) => inOneLine(passage).includes(statute.name))) return;
    const short = passages
      .map((passage) => ({ passage, at: passage.text.indexOf(shortForm) }))
      .find(({ at }) => at >= 0);
    const args = { statute: statute.fullName, short: statute.short, articles: statute.articles };
    yield short
      ? {
          span: short.passage.spanOf(short.at, short.at + shortForm.length),
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
