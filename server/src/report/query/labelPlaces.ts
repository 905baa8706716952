import { coreOf } from '../../template/vocabulary';
import { fold, foldSpans } from '../../text/mapped';
import type { Span } from '../../text/span';

/**
 * Finds every place within the span where a label of the form stands, whole or broken up, with its
 * numbering first. The span is folded once, however many labels are asked for.
 */
export function labelPlacesIn(text: string, within: Span): (label: string) => readonly Span[] {
  const folded = foldSpans(text, [within]);
  return (label) => {
    const places: Span[] = [];
    for (const wanted of new Set([fold(label), coreOf(label)])) {
      if (wanted === '') continue;
      let at = folded.text.indexOf(wanted);
      for (; at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
        places.push(withBracket(text, folded.spanOf(at, at + wanted.length)));
      }
    }
    return places;
  };
}

/** Folding drops the bracket that a numbering begins with. */
const withBracket = (text: string, { start, end }: Span): Span => ({
  start: /[（(]/.test(text.charAt(start - 1)) ? start - 1 : start,
  end,
});
