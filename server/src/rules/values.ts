import type { BoundRow, BoundTable, Cell, Report } from '../report/model';
import { correctionOf } from './arithmetic/verdict';
import { readTables } from './tables';

/** A cell with the row and table it stands in, and its number. */
export interface NumberedCell {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
  readonly value: number;
}

/**
 * The cell at `tableId`, `rowId`, `columnId` if the draft has it and it holds a number that may be true:
 * what is proved wrong, or no count where a count belongs, is found itself and judges nothing else.
 */
export function numberAt(
  report: Report,
  tableId: string,
  rowId: string,
  columnId: string,
): NumberedCell | null {
  const table = readTables(report).find(({ template }) => template.id === tableId);
  const row = table?.rows.get(rowId);
  const cell = row?.cells.find(({ column }) => column.id === columnId);
  if (!table || !row || cell?.value.kind !== 'number') return null;
  const { value } = cell.value;
  const possible = cell.column.type !== 'count' || (Number.isInteger(value) && value >= 0);
  return possible && correctionOf(report, cell) === null ? { table, row, cell, value } : null;
}
