import { withBlanksByPitch } from '../blanksByGap';
import type { TableLayout } from './model';
import { insertLines } from './writing';

/** What separates one cell's line from the next, e.g. an empty line. */
const gapAfter = (own: string, eol: string): string =>
  /(?:\r?\n[ \t]*){2,}/.test(own) ? eol + eol : eol;

/** Each cell on a line of its own. */
export const lines: TableLayout = {
  marksCells: false,
  rowALine: false,
  cellALine: true,
  keepsCellsApart: true,
  isEditedByCell: false,
  mark: 0,
  cellsIn: () => null,
  completed: withBlanksByPitch,
  insertRow: (report, row) =>
    row.values.includes('')
      ? null
      : insertLines(report, row, { isOneLine: false, between: gapAfter }),
  extent: (_report, _table, own) => own,
};
