import type { Rule } from '../model';
import { phrasesIn } from '../../facts/prose/phrases';
import { quotationsIn, within } from '../../facts/prose/quoted';
import { stretchesOf } from '../../facts/prose/stretches';

/** A mark of classification or of internal use, which a published report cannot carry. */
export const secrecyMark: Rule = {
  code: 'secrecy-mark',
  severity: 'error',
  *check(report, { words }) {
    for (const passage of stretchesOf(report)) {
      const isQuoted = within(quotationsIn(passage.text));
      for (const { from, to } of phrasesIn(passage, words.secrecyMarks)) {
        if (isQuoted({ from, to })) continue;
        yield {
          span: passage.spanOf(from, to),
          message: { key: 'secrecy-mark', args: { found: passage.text.slice(from, to) } },
        };
      }
    }
  },
};
