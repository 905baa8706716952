import type { CellValue } from '../../text/cellValue';
import { fold } from '../../text/mapped';
import { textAt, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import type { MarkedCell, StreamItem } from './stream';

/** Which cells of a line repeat the one before: a converter wrote merged cells once for each column. */
export interface Copies {
  readonly width: number;
  readonly at: ReadonlySet<number>;
}

/**
 * The copies among a line of column titles; null for a line with anything else in it. Titles that repeat are
 * no copies where too few are left without them: they were cut short or written twice, and head columns of
 * their own.
 */
export function copiesInTitles(
  cells: readonly MarkedCell[],
  vocabulary: Vocabulary,
): Copies | null {
  if (cells.length < 2 || !cells.every(isTitle)) return null;
  const titles = cells.map(({ words }) => fold(words));
  if (!titles.some((title) => vocabulary.isHeading(title))) return null;
  const { table } = vocabulary;
  const at = titles.flatMap((title, i) =>
    i > 0 && title !== '' && title === titles[i - 1] ? [i] : [],
  );
  const known = table.blocks.map(
    ({ columns }) => columns.filter(({ label }) => titles.includes(fold(label))).length,
  );
  const most = Math.max(...known);
  if (most === 0) return null;
  // Rows side by side may have all their columns in this one line, and no label before them.
  const needed = Math.min(
    ...table.blocks
      .filter((_, i) => known[i] === most)
      .map(({ columns, rows }) => {
        const whole = columns.length * rows.length;
        return table.orientation === 'across' && cells.length >= whole ? whole - 1 : columns.length;
      }),
  );
  const left = titles.findLastIndex((title) => title !== '') + 1 - at.length;
  return { width: cells.length, at: new Set(left > needed ? at : []) };
}

/** Blank, or words that stand for no value. */
const isTitle = ({ value }: MarkedCell): boolean =>
  value.kind === 'blank' || (value.kind === 'words' && value.meansNumber === null);

/** The cells without those that repeat the one before where the titles above do so too: they are its copies. */
export function withoutCopies(
  text: string,
  cells: readonly MarkedCell[],
  copies: Copies | null,
): readonly MarkedCell[] {
  if (!copies || copies.at.size === 0 || copies.width !== cells.length) return cells;
  const words = (i: number): string => textAt(text, cells[i]!.span).trim();
  const isCopy = (i: number): boolean => copies.at.has(i) && words(i) === words(i - 1);
  return cells.flatMap((cell, i) => {
    if (isCopy(i)) return [];
    let end = i + 1;
    while (end < cells.length && isCopy(end)) end++;
    return [end === i + 1 ? cell : { ...cell, copies: cells.slice(i + 1, end) }];
  });
}

/**
 * The items that a cell is in the stream, with the places of its copies where it has any. Written out, each in one go:
 * there are some hundreds in a draft, and what is put together of parts is slower to read ever after.
 */
export function wordsItem(cell: MarkedCell, line: number): StreamItem {
  const span = cell.trimmed;
  return cell.copies
    ? { kind: 'words', span, line, inHeader: false, copies: cell.copies.map(trimmedOf) }
    : { kind: 'words', span, line, inHeader: false };
}

export function valueItem(cell: MarkedCell, line: number, value: CellValue): StreamItem {
  const span = cell.trimmed;
  return cell.copies
    ? { kind: 'value', span, line, value, copies: cell.copies.map(trimmedOf) }
    : { kind: 'value', span, line, value };
}

export function blankItem(cell: MarkedCell, line: number): StreamItem {
  const span = shownOf(cell);
  return cell.copies
    ? { kind: 'blank', span, line, proof: 'marks', copies: cell.copies.map(shownOf) }
    : { kind: 'blank', span, line, proof: 'marks' };
}

const trimmedOf = ({ trimmed }: MarkedCell): Span => trimmed;

/** A blank one is shown by its white space where it has some. */
const shownOf = ({ span, trimmed }: MarkedCell): Span => (span.start < span.end ? span : trimmed);
