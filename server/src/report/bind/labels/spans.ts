import { foldSpans, type Folded } from '../../../text/mapped';
import { cover, squeezedText, type Span } from '../../../text/span';
import type { RowLabel } from '../../model';

/** Whether the words from `from` on stand in a piece of their own, apart from those before them. */
export function startsPiece(folded: Folded, spans: readonly Span[], from: number): boolean {
  // No words stand before the first; a place that is no number would slow every span that is made after it.
  if (from === 0) return true;
  const { end } = folded.spanOf(from - 1, from);
  const { start } = folded.spanOf(from, from + 1);
  return spans.some((span) => end <= span.start && span.start <= start);
}

/** Where each piece starts in the folded text. */
export function pieceStarts(
  text: string,
  folded: string,
  spans: readonly Span[],
): readonly number[] {
  let at = 0;
  return spans.map((span) => {
    const start = at;
    at += foldSpans(text, [span]).text.length;
    return Math.min(start, folded.length);
  });
}

/** Where the label starts if the numbering before it is counted in. */
export function numberStart(folded: string, from: number): number {
  const before = /(?:[一二三四五六七八九十]{1,2}|\d{1,2})$/.exec(folded.slice(0, from));
  return before ? from - before[0].length : from;
}

export function labelOf(
  text: string,
  folded: Folded,
  from: number,
  to: number,
  spans: readonly Span[],
): RowLabel {
  const inner = folded.spanOf(from, to);
  const pieces = piecesWithin(spans, inner);
  const start = openingBracket(text, inner.start, pieces);
  // Punctuation after the last folded character (a closing quote or bracket) belongs to the label, marks
  // of emphasis do not.
  const holder = pieces.find((piece) => piece.start < inner.end && inner.end <= piece.end);
  const closing =
    holder && /^([^\p{L}\p{N}]*?)(?:\*{1,3}|__)?$/u.exec(text.slice(inner.end, holder.end));
  const end = inner.end + (closing?.[1]!.length ?? 0);
  const span = cover({ start, end }, inner);
  const wording = pieces
    .map((piece) => ({
      start: Math.max(piece.start, span.start),
      end: Math.min(piece.end, span.end),
    }))
    .filter((piece) => piece.start < piece.end)
    .map((piece) => squeezedText(text, piece))
    .join('');
  return { text: wording, span, likeness: 'similar' };
}

/** Those of the pieces, which stand in the draft's order, that share a character with the span. */
function piecesWithin(pieces: readonly Span[], span: Span): readonly Span[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < pieces.length && pieces[end]!.start < span.end) end++;
  return pieces.slice(low, end);
}

/** The start moved over an opening bracket directly before it, so that `（三）` stays whole. */
function openingBracket(text: string, start: number, spans: readonly Span[]): number {
  const piece = spans.find((span) => span.start <= start && start < span.end);
  return piece && start > piece.start && /[（(“"]/.test(text[start - 1]!) ? start - 1 : start;
}
