import type { CellPlace, PartSpan } from '../model';

/** A stretch of words, and where it stands in the file; breaks of lines are `\n`. */
export interface Piece {
  readonly text: string;
  readonly source: PartSpan | null;
}

/**
 * Stands where a page shows what is before and after it as two, with no blank between: a figure struck out and
 * the one in its place, a figure and the mark of a note. As text, digits are kept apart there.
 */
export const seam: Piece = { text: '', source: null };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  /** In a workbook, where every line is a cell. */
  readonly place?: CellPlace;
}

export interface TableCell {
  readonly blocks: readonly Block[];
  readonly place: CellPlace | null;
}

/** A cell in its row; null where a merged cell covers the place. */
export type GridCell = TableCell | null;

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly GridCell[])[];
}

export type Block = Paragraph | Table;
