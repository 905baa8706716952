import type { Cell } from '../../report/model';
import type { Localised } from '../../template/localised';
import type { CellType } from '../../template/model';

/** A table as the notice prints it: merged heads, labels in steps, each figure in its place. */
export interface FormTable {
  /** The table's id. */
  readonly id: string;
  readonly name: Localised;
  /** How wide its columns are to one another. */
  readonly widths: readonly number[];
  /** How many rows head it and are repeated on each page. */
  readonly headRows: number;
  readonly rows: readonly (readonly FormCell[])[];
}

/** A cell in the row where it begins; those that it covers are left out. */
export interface FormCell {
  /**
   * `caption`: the line above a block. `corner`: the title of the labels. `title`: of a column or several.
   * `label`: of a row or several. `value`: a figure.
   */
  readonly role: 'caption' | 'corner' | 'title' | 'label' | 'value';
  readonly text: string;
  /** The first of the table's columns that it covers, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Names it within its table. */
  readonly key: string;
  /** The keys of the titles and labels that a value stands under. */
  readonly headers: readonly string[];
  /** The figure of a value; null where the draft has no such cell, or cannot be told which. */
  readonly figure: Figure | null;
}

/** A figure of the form with its address in it. */
export interface Figure {
  readonly row: string;
  readonly column: string;
  readonly type: CellType;
  readonly cell: Cell;
}
