import type { Edit } from '../../../text/edit';
import type { Span } from '../../../text/span';
import type { BoundRow, BoundTable, Report } from '../../model';

/** A row to be written below another, in the table's own layout. */
export interface NewRow {
  /** The row that stands above and serves as the pattern. */
  readonly model: BoundRow;
  readonly label: string;
  /** What its cells say, one for each column; empty for a blank cell. */
  readonly values: readonly string[];
}

/**
 * What one layout of a table is like, and how it is written: one file of this room. How its lines are known and
 * parted is asked before its region's layout is known, and stands beside this room (`readTableLines.ts`).
 */
export interface TableLayout {
  /** Whether marks or tags show where each cell begins and ends, so that words can be cells. */
  readonly marksCells: boolean;
  /** Whether a row is one line. */
  readonly rowALine: boolean;
  /** Whether a cell is one line. */
  readonly cellALine: boolean;
  /** Whether cells are apart from each other, title from title as well. */
  readonly keepsCellsApart: boolean;
  /** Whether an editor goes from cell to cell of a line and lines them up. */
  readonly isEditedByCell: boolean;
  /** The cells of a row's line as its marks show them; null where the line has no such marks. */
  cellsIn(text: string, line: Span): readonly Span[] | null;
  /**
   * The edit that inserts the row; null where the model's own lines cannot serve as a pattern, or a cell
   * without a value would not show.
   */
  insertRow(report: Report, row: NewRow): Edit | null;
  /** What stands for the table in the draft, given the lines in which it was read with their rules. */
  extent(report: Report, table: BoundTable, lines: Span): Span;
}
