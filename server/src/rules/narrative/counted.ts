import Big from 'big.js';
import type { Cell, Report } from '../../report/model';
import type { BoundRow, BoundTable } from '../../report/model';
import { correctionOf } from '../arithmetic/verdict';
import { possibleNumber } from '../values';

/** What the tables count for a claim: the number and the cells that it was taken from. */
export interface Counted {
  readonly value: Big;
  readonly places: readonly {
    readonly table: BoundTable;
    readonly row: BoundRow;
    readonly cell: Cell;
  }[];
}

/** The sum over cells `table/row/column`; null where one of them is missing or holds no number. */
export function countedBy(report: Report, paths: readonly string[]): Counted | null {
  let value = new Big(0);
  const places: Counted['places'][number][] = [];
  for (const path of paths) {
    const [tableId = '', rowId = '', columnId = ''] = path.split('/');
    const table = report.tables.get(tableId);
    if (table?.state !== 'read') return null;
    const rows = rowsFor(table, rowId);
    if (!rows) return null;
    for (const row of rows) {
      const number = numberIn(report, table, row, columnId);
      if (number === null) return null;
      value = value.plus(number.value);
      places.push({ table, row, cell: number.cell });
    }
  }
  return { value, places };
}

/** The row itself, or the rows that a group row heads. */
function rowsFor(table: BoundTable, id: string): readonly BoundRow[] | null {
  const own = table.rows.get(id);
  if (own) return [own];
  const headed = table.template.blocks
    .flatMap(({ rows }) => rows)
    .filter(({ parent }) => parent === id);
  const bound = headed.flatMap((row) => table.rows.get(row.id) ?? []);
  return headed.length > 0 && bound.length === headed.length ? bound : null;
}

/**
 * The cell's number as it ought to be. A blank cell counts as 0 in a row that has numbers; a blank total
 * is the sum of its addends; a cell that the sums prove wrong counts as corrected. Null for words, and for
 * a number that is found itself, as it is no count.
 */
function numberIn(
  report: Report,
  table: BoundTable,
  row: BoundRow,
  columnId: string,
): { readonly value: string; readonly cell: Cell } | null {
  const cell = row.cells.find(({ column }) => column.id === columnId);
  if (!cell) return null;
  const corrected = correctionOf(report, cell);
  if (corrected !== null) return { value: String(corrected), cell };
  if (cell.value.kind === 'number') {
    const number = possibleNumber(cell);
    return number && { value: number.decimal, cell };
  }
  if (cell.value.kind === 'words')
    return cell.value.meansNumber === 0 ? { value: '0', cell } : null;
  const formula = table.template.formulas.find(
    ({ over, right }) => over === 'columns' && right.includes(columnId),
  );
  const addends = formula ? row.cells.filter(({ column }) => formula.left.includes(column.id)) : [];
  if (addends.some(({ value }) => value.kind === 'words')) return null;
  const sum = addends.reduce(
    (total, { value }) => (value.kind === 'number' ? total.plus(value.decimal) : total),
    new Big(0),
  );
  const begun = [...table.rows.values()].some(({ cells }) =>
    cells.some(({ value }) => value.kind === 'number'),
  );
  return begun ? { value: sum.toString(), cell } : null;
}
