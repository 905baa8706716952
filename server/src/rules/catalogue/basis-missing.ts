import { firstMatchIn } from '../../text/matches';
import { passagesOf } from '../../report/prose/passages';
import type { Rule } from '../model';
import { preamblePlace } from '../fixes/preamblePlace';
import { insertSentence } from '../fixes/preambleSentence';
import { inOneLine } from '../../facts/prose/reading';

const regulations = '政府信息公开条例';
const shortForm = /《条例》/;

/** The draft names, anywhere, the regulations that it is made under (Article 50). */
export const basisMissing: Rule = {
  code: 'basis-missing',
  severity: 'info',
  format: true,
  *check(report) {
    const passages = passagesOf(report);
    if (passages.some((passage) => inOneLine(passage).includes(regulations))) return;
    const short = passages
      .map((passage) => ({ passage, match: firstMatchIn(passage.text, shortForm) }))
      .find(({ match }) => match !== null);
    yield short?.match
      ? {
          span: short.passage.spanOf(short.match.index, short.match.index + short.match[0].length),
          message: { key: 'basis-missing.short-only', args: {} },
          fixes: insertSentence(report, 'basis'),
        }
      : {
          span: preamblePlace(report),
          message: { key: 'basis-missing', args: {} },
          fixes: insertSentence(report, 'basis'),
        };
  },
};
