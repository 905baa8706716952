import { printedWidth } from '../printedWidth';
import type { Sheet, SheetCell } from './model';

/** Points of a line of words, and what Excel allows a row at most. */
const lineHeight = 15;
const maxHeight = 409;
/** Characters of half width in a column whose width is not told. */
export const usualWidth = 8;

/**
 * How high each row is for the words broken over its cells' lines; null where one line is enough. Excel works this out for
 * itself, but not for merged cells, and other programs not at all.
 */
export function rowHeights({ rows, widths = [], merged = [] }: Sheet): readonly (number | null)[] {
  const areas = new Map(merged.map((area) => [`${area.row} ${area.column}`, area] as const));
  const widthOf = (column: number, columns: number): number => {
    let width = 0;
    for (let i = column; i < column + columns; i++) width += widths[i] ?? usualWidth;
    return width;
  };
  const lines = rows.map(() => 1);
  const tall: (readonly [last: number, rows: number, lines: number])[] = [];
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const text = textOf(cell);
      if (text === null) return;
      const area = areas.get(`${row} ${column}`);
      const needed = linesOf(text, widthOf(column, area?.columns ?? 1));
      if (needed === 1) return;
      if (!area || area.rows === 1) lines[row] = Math.max(lines[row]!, needed);
      else tall.push([row + area.rows - 1, area.rows, needed]);
    }),
  );
  for (const [last, count, needed] of tall) {
    let there = 0;
    for (let row = last - count + 1; row <= last; row++) there += lines[row] ?? 0;
    if (needed > there && lines[last] !== undefined) lines[last] += needed - there;
  }
  return lines.map((count) => (count === 1 ? null : Math.min(count * lineHeight, maxHeight)));
}

/** Of words; a number is never broken. */
function textOf(cell: SheetCell): string | null {
  const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
  return typeof value === 'string' ? value : null;
}

/** A place is kept free in each line, since a character of full width may not fit in what is left. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(printedWidth(line) / room)), 0);
}
