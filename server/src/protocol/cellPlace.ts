/** Asks which cell of a report's tables is at a place; null where none is. */
export const cellPlaceRequest = 'gouji/cellPlace';

export interface CellPlaceParams {
  readonly textDocument: { readonly uri: string };
  /** Zero-based, UTF-16. */
  readonly position: { readonly line: number; readonly character: number };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** A cell by what the form calls its chapter, row and column. */
export interface NamedCell {
  /** The chapter's heading. */
  readonly chapter: string;
  /** The labels that the row stands under come before its own. */
  readonly row: string;
  readonly column: string;
  /** As written, without the blanks around it; `''` for a blank cell. */
  readonly text: string;
  /** Where the cell is; its end is not in it. */
  readonly range: { readonly start: Place; readonly end: Place };
}

export type CellPlaceResult = NamedCell | null;
