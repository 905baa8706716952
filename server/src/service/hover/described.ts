import type { BoundRow, BoundTable, Cell } from '../../report/model';
import type { Span } from '../../text/span';

/** Something of the form found at a place, and the paragraphs about it, in Markdown. */
export interface Described {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}

/** A cell of the draft, in its row and table. */
export interface CellPlace {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
}
