import { withoutPageNumbers } from '../pageNumbers';
import type { TableLayout } from './model';
import { insertLine } from './writing';

/** Cells apart by blanks alone, a row a line. */
export const spaced: TableLayout = {
  marksCells: false,
  rowALine: true,
  cellALine: false,
  keepsCellsApart: false,
  isEditedByCell: false,
  mark: 0,
  cellsIn: () => null,
  completed: withoutPageNumbers,
  insertRow: (report, row) => (row.values.includes('') ? null : insertLine(report, row)),
  extent: (_report, _table, lines) => lines,
};
