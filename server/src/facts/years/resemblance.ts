const pieceLength = 6;

/**
 * The share of the first text's pieces of six characters that the second has too, 0 to 1. Digits and
 * punctuation do not count, so that a text with only its numbers changed resembles itself.
 */
export function resemblance(text: string, other: string): number {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return 0;
  const known = new Set(piecesOf(other));
  return pieces.filter((piece) => known.has(piece)).length / pieces.length;
}

/** The pieces of six characters that two texts are compared by, in their order. */
export function piecesOf(text: string): readonly string[] {
  const words = text.replace(/[^\p{L}]/gu, '');
  const pieces: string[] = [];
  for (let i = 0; i + pieceLength <= words.length; i++)
    pieces.push(words.slice(i, i + pieceLength));
  return pieces;
}
