/** A cell's column and row, both from 0, by its name (`B7`); null for what is no name. */
export function cellPlace(name: string): { readonly column: number; readonly row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return { column: column - 1, row: Number(match[2]) - 1 };
}

/** The name of the cell at a column and row. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** An inclusive rectangle of cells. */
export interface CellRange {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rectangle that `A1:B2` names; null for what names none. */
export function cellRange(name: string): CellRange | null {
  const [first = '', last = first] = name.split(':');
  const from = cellPlace(first);
  const to = cellPlace(last);
  return from && to && { left: from.column, right: to.column, top: from.row, bottom: to.row };
}
