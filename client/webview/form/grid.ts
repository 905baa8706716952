/** A cell of the form that holds a figure. */
export type FigureCell = HTMLTableCellElement;

/** Whether an event is about a figure's cell itself. */
export const isFigure = (target: EventTarget | null): target is FigureCell =>
  target instanceof HTMLTableCellElement && target.hasAttribute('data-cell');

/** The figure's cell that an event happened in; null outside of all. */
export const figureAt = (target: EventTarget | null): FigureCell | null =>
  target instanceof Element ? target.closest<FigureCell>('td[data-cell]') : null;

/** What a figure's cell says. */
export const figureText = (cell: FigureCell): string =>
  cell.querySelector('.figure')?.textContent ?? '';

/** The figures of a table row by row: those that are in no merged part of the form stand in columns. */
const rowsOf = (table: Element): readonly (readonly FigureCell[])[] =>
  [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<FigureCell>('td[data-cell]')])
    .filter((row) => row.length > 0);

const tableOf = (cell: FigureCell): Element => cell.closest('table')!;

const placeOf = (
  cell: FigureCell,
): {
  readonly rows: readonly (readonly FigureCell[])[];
  readonly row: number;
  readonly column: number;
} => {
  const rows = rowsOf(tableOf(cell));
  const row = rows.findIndex((cells) => cells.includes(cell));
  return { rows, row, column: rows[row]!.indexOf(cell) };
};

/** The cell that many rows and columns away; at the table's edge the last there is. */
export function neighbour(cell: FigureCell, down: number, right: number): FigureCell {
  const { rows, row, column } = placeOf(cell);
  const cells = rows[Math.min(Math.max(row + down, 0), rows.length - 1)]!;
  return cells[Math.min(Math.max(column + right, 0), cells.length - 1)]!;
}

/** The next or last figure in reading order, from table to table; null at the report's end. */
export function following(cell: FigureCell, step: 1 | -1): FigureCell | null {
  const all = [...document.querySelectorAll<FigureCell>('td[data-cell]')];
  return all[all.indexOf(cell) + step] ?? null;
}

/** The first or last cell of the row, or of the table. */
export function edge(cell: FigureCell, isEnd: boolean, ofTable: boolean): FigureCell {
  const { rows, row } = placeOf(cell);
  const cells = ofTable ? rows[isEnd ? rows.length - 1 : 0]! : rows[row]!;
  return cells[isEnd ? cells.length - 1 : 0]!;
}

/** The cells that a block of values pasted at the cell goes to, with the values; what lies outside is left. */
export function blockAt(
  cell: FigureCell,
  values: readonly (readonly string[])[],
): readonly { readonly cell: FigureCell; readonly text: string }[] {
  const { rows, row, column } = placeOf(cell);
  return values.flatMap((line, down) =>
    line.flatMap((text, right) => {
      const target = rows[row + down]?.[column + right];
      return target ? [{ cell: target, text }] : [];
    }),
  );
}

/** The value lines of a clipboard's plain text: tabs between cells, as Excel and Word write it. */
export const blockOf = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((value) => value.trim()));
