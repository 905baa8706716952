import type { BoundRow, BoundTable, Cell, Report } from '../report/model';
import { itemAt } from './at';

/** A cell of the draft, in its row and table. */
export interface CellPlace {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
}

/** Every cell of the draft that is bound to the form. */
export const cellsOf = ({ tables }: Report): readonly CellPlace[] =>
  [...tables.values()].flatMap((table) =>
    [...table.rows.values()].flatMap((row) => row.cells.map((cell) => ({ table, row, cell }))),
  );

/** The cell that holds the offset, else the first that ends there; undefined outside the cells. */
export const cellAt = (report: Report, offset: number): CellPlace | undefined =>
  itemAt(
    cellsOf(report).map((place) => ({ place, span: place.cell.span })),
    offset,
  )?.place;
