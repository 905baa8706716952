import { refuse } from './model';

/** Many times what stands in the longest report: paragraphs, cells, stretches of words. */
const maxPieces = 120_000;
/** In UTF-16 units; the longest reports have some ten thousand. */
const maxText = 2_000_000;

/** Takes what a file has so far into account. Throws `ImportRefusal` beyond what a report can have. */
export type Allowance = (pieces?: number) => void;

export function createAllowance(): Allowance {
  let left = maxPieces;
  return (pieces = 1) => {
    left -= pieces;
    if (left < 0) refuse('import.refused.too-large');
  };
}

/** The text itself. Throws `ImportRefusal` for one that is longer than any report. */
export function withinBounds(text: string): string {
  if (text.length > maxText) refuse('import.refused.too-large');
  return text;
}
