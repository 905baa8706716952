import type { BoundRow, BoundTable, Cell, Report } from '../report/model';
import { readTables } from './tables';

/** A cell with the row and table it stands in, and its number. */
export interface NumberedCell {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
  readonly value: number;
}

/** The cell at `tableId`, `rowId`, `columnId` if the draft has it and it holds a number. */
export function numberAt(
  report: Report,
  tableId: string,
  rowId: string,
  columnId: string,
): NumberedCell | null {
  const table = readTables(report).find(({ template }) => template.id === tableId);
  const row = table?.rows.get(rowId);
  const cell = row?.cells.find(({ column }) => column.id === columnId);
  return table && row && cell?.value.kind === 'number'
    ? { table, row, cell, value: cell.value.value }
    : null;
}
