/**
 * A workbook as data. Words are words and numbers numbers: nothing in a cell is ever a formula, whatever it
 * begins with.
 */
export interface Workbook {
  /** Shown in the file's properties. */
  readonly title: string;
  /** In their order; at least one. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** Cut to what Excel allows; a name that is there already gets a number. */
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns in characters of half width, a Chinese one being two; others stay as they are. */
  readonly widths?: readonly number[];
  /** How many rows stay in sight above the others. */
  readonly frozenRows?: number;
  /** Whether the last frozen row has arrows to filter by. */
  readonly filter?: boolean;
  readonly merged?: readonly MergedCells[];
}

export type SheetCell = string | number | null | StyledCell;

export interface StyledCell {
  readonly value: string | number | null;
  /** `title`: bold and shaded, in the middle, with a border; `framed`: with a border, numbers to the right. */
  readonly style?: CellStyle;
  /** Opened by a click on the cell; `http:`, `https:`, `mailto:` or the path of a file. */
  readonly link?: string;
}

export type CellStyle = 'plain' | 'title' | 'framed';

/** Zero-based; the cells below and beside the first one should be empty. */
export interface MergedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
