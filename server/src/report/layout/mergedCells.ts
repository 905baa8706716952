import { parseCellValue } from '../../text/cellValue';
import { fold } from '../../text/fold';
import { textAt, type Span } from '../../text/span';
import { cellText } from './cells';

/** Which cells of a line repeat the one before: a converter wrote merged cells once for each column. */
export interface Copies {
  readonly width: number;
  readonly at: ReadonlySet<number>;
}

/** The copies among a line of titles; null for a line with anything else in it. */
export function copiesInTitles(text: string, cells: readonly Span[]): Copies | null {
  const words = cells.map((cell) => cellText(text, cell).trim());
  if (cells.length < 2 || !words.every(isTitle)) return null;
  const at = words.flatMap((each, i) =>
    i > 0 && fold(each) !== '' && fold(each) === fold(words[i - 1]!) ? [i] : [],
  );
  return { width: cells.length, at: new Set(at) };
}

/** Blank, or words that stand for no value. */
function isTitle(words: string): boolean {
  const value = parseCellValue(words);
  return value.kind === 'blank' || (value.kind === 'words' && value.meansNumber === null);
}

/** The cells without those that repeat the one before where the titles above do so too. */
export function withoutCopies(
  text: string,
  cells: readonly Span[],
  copies: Copies | null,
): readonly Span[] {
  if (!copies || copies.at.size === 0 || copies.width !== cells.length) return cells;
  const words = (i: number): string => textAt(text, cells[i]!).trim();
  return cells.filter((_, i) => !copies.at.has(i) || words(i) !== words(i - 1));
}
