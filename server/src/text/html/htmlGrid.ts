import type { HtmlElement } from './htmlTree';

/** The cells of a page's table by row and column; `null` where a merged cell covers the place. */
export type Grid = readonly (readonly (HtmlElement | null)[])[];

/** More places than all the tables of a page of words have. */
const maxPlaces = 500_000;

/** A table spans more than a page shows; what reads it would not come to an end. */
export class TooLargeError extends Error {
  constructor() {
    super(`a table has more than ${maxPlaces} places`);
  }
}

/** More columns than any table of words has; what spans further is a mistake of the page. */
const maxColumns = 200;

/**
 * Lays a table's cells out, those that span rows or columns over all their places. Throws a
 * `TooLargeError` where these are more than any table has.
 */
export function gridOf(table: HtmlElement): Grid {
  const rows = rowsOf(table);
  const grid: (HtmlElement | null)[][] = rows.map(() => []);
  let places = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.children.filter(isCell)) {
      while (grid[y]![x] !== undefined) x++;
      const width = spanOf(cell, 'colspan', maxColumns - x);
      const height = spanOf(cell, 'rowspan', rows.length - y);
      places += width * height;
      if (places > maxPlaces) throw new TooLargeError();
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < width; right++) {
          grid[y + down]![x + right] = down === 0 && right === 0 ? cell : null;
        }
      }
      x += width;
      if (x >= maxColumns) break;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? null));
}

/** The table's own rows. Word ends a table of merged cells with a row of no height. */
const rowsOf = (table: HtmlElement): readonly HtmlElement[] =>
  table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (/^t(?:head|body|foot)$/.test(child.name)) return rowsOf(child);
    return child.name === 'tr' && child.attributes.height !== '0' ? [child] : [];
  });

const isCell = (child: HtmlElement | string): child is HtmlElement =>
  typeof child !== 'string' && (child.name === 'td' || child.name === 'th');

/** At least 1; 0 means to the end. */
function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const given = Number.parseInt(cell.attributes[name] ?? '1', 10);
  if (Number.isNaN(given) || given < 0) return 1;
  return Math.max(1, Math.min(given === 0 ? most : given, most));
}
