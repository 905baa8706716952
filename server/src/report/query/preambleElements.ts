import type { PreambleElement, Template } from '../../template/model';
import { fold } from '../../text/mapped';

/** What a sentence must share with the template's to be taken for it, from 0 to 1. */
const enoughAlike = 0.25;

/** The element of the preamble whose wording a sentence is most like; null if it is like none. */
export function preambleElementOf(
  { preamble }: Template,
  sentence: string,
): { readonly element: PreambleElement; readonly alike: number } | null {
  const pairs = pairsOf(sentence);
  const [best] = preamble
    .map((element) => ({ element, alike: likeness(pairs, element) }))
    .sort((a, b) => b.alike - a.alike);
  return best && best.alike >= enoughAlike ? best : null;
}

/** Share of neighbouring characters that the sentence and the element have in common (Dice). */
function likeness(pairs: ReadonlySet<string>, { skeleton = '' }: PreambleElement): number {
  const own = pairsOf(skeleton.replace(/\{[^}]*\}/g, ' '));
  const shared = [...own].filter((pair) => pairs.has(pair)).length;
  return own.size + pairs.size === 0 ? 0 : (2 * shared) / (own.size + pairs.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const folded = fold(text).replace(/\d+/g, '0');
  return new Set(Array.from(folded.slice(1), (character, i) => folded[i]! + character));
}
