import type { Edit } from '../../../text/edit';
import type { Span } from '../../../text/span';
import type { BoundRow, BoundTable, Report } from '../../model';
import type { RegionLine } from '../regionLines';
import type { ReadLine } from '../stream';

/** A row to be written below another, in the table's own layout. */
export interface NewRow {
  /** The row that stands above and serves as the pattern. */
  readonly model: BoundRow;
  readonly label: string;
  /** What its cells say, one for each column; empty for a blank cell. */
  readonly values: readonly string[];
}

/**
 * What one layout of a table is like, how its lines are known and cut into cells, and how it is written: one file of
 * this room. What the cells of a line are is the same in all layouts with marks (`markedCells.ts`), and in those
 * without, of which only the whole region tells the one from the other (`words.ts`).
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
  /** The mark (`regionLines.ts`) by which a line is known for one of this layout; 0 where words alone separate cells. */
  readonly mark: number;
  /** The cells of a line as the layout's marks show them, with their white space; null where it has no marks. */
  cellsIn(text: string, line: Span): readonly Span[] | null;
  /** The lines of a region of this layout as they were read, with what only all of them together tell. */
  completed(read: readonly ReadLine[], lines: readonly RegionLine[]): readonly ReadLine[];
  /**
   * The edit that inserts the row; null where the model's own lines cannot serve as a pattern, or a cell
   * without a value would not show.
   */
  insertRow(report: Report, row: NewRow): Edit | null;
  /** What stands for the table in the draft, given the lines in which it was read with their rules. */
  extent(report: Report, table: BoundTable, lines: Span): Span;
}

/** A layout in which marks show the cells of a line. */
export interface MarkedTableLayout extends TableLayout {
  cellsIn(text: string, line: Span): readonly Span[];
}
