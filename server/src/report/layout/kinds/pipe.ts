import { splitCells } from '../markedCells';
import type { TableLayout } from './model';
import { insertLine } from './writing';

/** Cells between pipes, a row a line. */
export const pipe: TableLayout = {
  marksCells: true,
  rowALine: true,
  cellALine: false,
  keepsCellsApart: true,
  isEditedByCell: true,
  cellsIn: (text, line) => splitCells(text, line, 'pipe'),
  insertRow: insertLine,
  extent: (_report, _table, lines) => lines,
};
