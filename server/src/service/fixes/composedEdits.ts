import type { Edit } from '../../text/edit';
import { spanOf } from '../../text/span';

/** Some of the first text, or words that are new. */
type Piece = { readonly from: number; readonly to: number } | { readonly words: string };

/**
 * The edits of a text that rounds of edits come to, each of them of the text that the round before left. In
 * the text's order, apart from each other.
 */
export function composedEdits(
  length: number,
  rounds: readonly (readonly Edit[])[],
): readonly Edit[] {
  const pieces = rounds.reduce<readonly Piece[]>(
    (before, edits) => edited(before, edits),
    [{ from: 0, to: length }],
  );
  const composed: Edit[] = [];
  let at = 0;
  let words = '';
  const end = (from: number): void => {
    if (at < from || words !== '') composed.push({ span: spanOf(at, from), newText: words });
    words = '';
  };
  for (const piece of pieces) {
    if ('words' in piece) {
      words += piece.words;
      continue;
    }
    if (piece.from === piece.to) continue;
    end(piece.from);
    at = piece.to;
  }
  end(length);
  return composed;
}

function edited(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  let current = pieces;
  // From the end, so that the places before stay what they are.
  for (const { span, newText } of [...edits].reverse()) {
    current = [
      ...stretch(current, 0, span.start),
      ...(newText === '' ? [] : [{ words: newText }]),
      ...stretch(current, span.end, Infinity),
    ];
  }
  return current;
}

function stretch(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = 'words' in piece ? piece.words.length : piece.to - piece.from;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    if (from < to) {
      kept.push(
        'words' in piece
          ? { words: piece.words.slice(from, to) }
          : { from: piece.from + from, to: piece.from + to },
      );
    }
    at += length;
  }
  return kept;
}
