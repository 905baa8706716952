import { mendingFix } from '../fixes/mend';
import { paragraphRule } from '../paragraphRule';
import { bareShortForms, unfinishedCounts } from '../../facts/prose/missing';
import { brokenPlaces, isCutOff, type Broken } from '../../facts/prose/broken';
import { inTitle } from '../../facts/prose/quoted';
import type { Fragment } from '../../facts/words/model';
import type { Place } from '../../facts/words/search';

/** Where a sentence lacks something, and which message says so. */
interface Gap extends Place {
  readonly kind: Broken['kind'] | 'cut-off' | 'count' | 'short-form';
}

/** A sentence of which a piece is missing: a piece of a word left in a list, a connective with nothing after it. */
export const brokenSentence = paragraphRule<Gap>({
  code: 'broken-sentence',
  severity: 'warning',
  find: (text, { fragments }) => gapsIn(text, fragments),
  tell({ from, to, kind }, paragraph) {
    const { text, passage } = paragraph;
    if (kind === 'cut-off') {
      const end = passage.text.length;
      if (paragraph.from + to < end) return null;
      const found = passage.text.slice(-2);
      return {
        span: passage.spanOf(end - found.length, end),
        message: { key: 'broken-sentence.cut-off', args: { found } },
      };
    }
    const found = text.slice(from, kind === 'count' ? to - 1 : to);
    return {
      span: paragraph.spanOf(from, to),
      message: { key: `broken-sentence.${kind}`, args: { found } },
      ...(kind === 'short-form' && {
        fixes: mendingFix(paragraph, from, to, `（${found}）`, { preferred: true, safe: false }),
      }),
    };
  },
});

function* gapsIn(text: string, fragments: readonly Fragment[]): Generator<Gap> {
  for (const broken of brokenPlaces(text, fragments)) {
    if (!inTitle(text)(broken)) yield broken;
  }
  if (isCutOff(text)) yield { from: text.length - 1, to: text.length, kind: 'cut-off' };
  for (const place of unfinishedCounts(text)) yield { ...place, kind: 'count' };
  for (const place of bareShortForms(text)) yield { ...place, kind: 'short-form' };
}
