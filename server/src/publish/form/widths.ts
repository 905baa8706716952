import { printedWidth } from '../printedWidth';
import type { FormCell } from './model';

/** As many characters of half width, at the size of a table's words, as stand side by side on a page. */
const pageWidth = 98;
/** What stands in for Times New Roman may be wider by so much. */
const widerFont = 1.2;
/** What a cell keeps free beside its words. */
const margins = 1.5;
/** Words are broken anywhere, but two of their characters stand side by side. */
const leastWords = 4;

/** What no line may break: a number, a unit in its brackets. */
const unbreakable = /[（(][^（()）\s]{1,2}[）)]|[!-~]+/g;

/** How wide the widest piece is that no line of the cell may break, in characters of half width. */
const unbrokenWidth = (text: string): number =>
  (text.match(unbreakable) ?? []).reduce((most, piece) => Math.max(most, printedWidth(piece)), 0);

/** For each column what its cells need at least, in characters of half width; merged ones have room enough. */
export function neededWidths(
  count: number,
  rows: readonly (readonly Pick<FormCell, 'column' | 'columns' | 'text'>[])[],
): readonly number[] {
  const needed = Array.from({ length: count }, () => 0);
  for (const { column, columns, text } of rows.flat()) {
    if (columns === 1) needed[column] = Math.max(needed[column] ?? 0, unbrokenWidth(text));
  }
  return needed;
}

/**
 * The widths, of the same sum, with what a column lacks for its numbers taken from those that have more than they need:
 * a number that goes on in the next line is read as two.
 */
export function roomyWidths(
  widths: readonly number[],
  rows: readonly (readonly Pick<FormCell, 'column' | 'columns' | 'text'>[])[],
): readonly number[] {
  const share = widths.reduce((sum, width) => sum + width, 0) / pageWidth;
  const needed = neededWidths(widths.length, rows).map(
    (width) => (Math.max(width * widerFont, leastWords) + margins) * share,
  );
  const sumOf = (each: (width: number, need: number) => number): number =>
    widths.reduce((sum, width, i) => sum + Math.max(0, each(width, needed[i]!)), 0);
  const lacking = sumOf((width, need) => need - width);
  const spare = sumOf((width, need) => width - need);
  if (lacking === 0 || spare === 0) return widths;
  const given = Math.min(lacking, spare);
  return widths.map((width, i) => {
    const more = needed[i]! - width;
    return width + more * (given / (more > 0 ? lacking : spare));
  });
}
