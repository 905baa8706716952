import { splitCells } from '../markedCells';
import type { TableLayout } from './model';
import { insertLine } from './writing';

/** Cells between tabs, or between commas in their place, a row a line. */
export const tab: TableLayout = {
  marksCells: true,
  rowALine: true,
  cellALine: false,
  keepsCellsApart: true,
  isEditedByCell: false,
  cellsIn: (text, line) => splitCells(text, line, 'tab'),
  insertRow: insertLine,
  extent: (_report, _table, lines) => lines,
};
