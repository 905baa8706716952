import { coreOf } from '../../template/vocabulary';
import { fold, foldSpans } from '../../text/mapped';
import type { Span } from '../../text/span';

/** Every place within the span where a label of the form stands, whole or broken up, with its numbering first. */
export function* placesOfLabel(text: string, within: Span, label: string): Iterable<Span> {
  const folded = foldSpans(text, [within]);
  for (const wanted of new Set([fold(label), coreOf(label)])) {
    if (wanted === '') continue;
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
      yield withBracket(text, folded.spanOf(at, at + wanted.length));
    }
  }
}

/** Folding drops the bracket that a numbering begins with. */
const withBracket = (text: string, { start, end }: Span): Span => ({
  start: /[（(]/.test(text.charAt(start - 1)) ? start - 1 : start,
  end,
});
