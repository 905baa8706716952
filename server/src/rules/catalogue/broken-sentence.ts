import { passagesOf } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import type { Rule } from '../model';
import { mendingFix } from '../fixes/mend';
import { bareShortForms, unfinishedCounts } from '../../facts/prose/missing';
import { brokenPlaces } from '../../facts/prose/broken';
import { bookTitlesIn, within } from '../../facts/prose/quoted';

/** A sentence of which a piece is missing: a piece of a word left in a list, a connective with nothing after it. */
export const brokenSentence: Rule = {
  code: 'broken-sentence',
  severity: 'warning',
  *check(report: Report, { words }) {
    for (const passage of passagesOf(report)) {
      const isInTitle = within(bookTitlesIn(passage.text));
      for (const { from, to, kind } of brokenPlaces(passage.text, words.fragments)) {
        if (isInTitle({ from, to })) continue;
        yield {
          span: passage.spanOf(from, to),
          message: {
            key: `broken-sentence.${kind}`,
            args: { found: passage.text.slice(from, to) },
          },
        };
      }
      for (const { from, to } of unfinishedCounts(passage.text)) {
        yield {
          span: passage.spanOf(from, to),
          message: {
            key: 'broken-sentence.count',
            args: { found: passage.text.slice(from, to - 1) },
          },
        };
      }
      for (const { from, to } of bareShortForms(passage.text)) {
        const found = passage.text.slice(from, to);
        yield {
          span: passage.spanOf(from, to),
          message: { key: 'broken-sentence.short-form', args: { found } },
          fixes: mendingFix(passage, from, to, `（${found}）`, { preferred: true, safe: false }),
        };
      }
    }
  },
};
