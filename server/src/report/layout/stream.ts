import type { CellValue } from '../../text/cellValue';
import type { Span } from '../../text/span';

/**
 * The common stream that every layout is read into and that the binder reads from: the words of
 * labels, values, blanks, and the ends of rows where the layout marks them.
 */
export type StreamItem =
  /** Words, one cell or one blank-separated piece of them. */
  | {
      readonly kind: 'words';
      readonly span: Span;
      readonly line: number;
      readonly inHeader: boolean;
      /** The words are a cell or running text: they are kept only where they prove a cell. */
      readonly doubtful?: true;
      readonly copies?: readonly Span[];
    }
  | {
      readonly kind: 'value';
      readonly span: Span;
      readonly line: number;
      readonly value: CellValue;
      /** Where the same stands once more for each column that it is merged over. */
      readonly copies?: readonly Span[];
    }
  | {
      readonly kind: 'blank';
      readonly span: Span;
      readonly line: number;
      readonly proof: BlankProof;
      readonly copies?: readonly Span[];
    }
  /** The end of a line whose cells are marked off from each other. */
  | { readonly kind: 'row-end'; readonly line: number };

/**
 * What shows an empty cell: the marks between cells; a lone mark, which may also begin a row; white
 * space alone; or empty lines where the pitch of the others asks for a cell, and what is left of a row.
 */
export type BlankProof = 'marks' | 'lone-mark' | 'space' | 'pitch';

/** The items of one line of the draft. */
export interface ReadLine {
  readonly line: number;
  readonly items: readonly StreamItem[];
}

/** The layouts in which marks show the cells of a line. */
export type MarkedLayout = 'markup' | 'pipe' | 'tab';

export type LineLayout = MarkedLayout | 'free';

/** A cell as it stands between its marks, read once. */
export interface MarkedCell {
  /** With its white space. */
  readonly span: Span;
  readonly trimmed: Span;
  readonly raw: string;
  /** Without the emphasis that converters leave in cells. */
  readonly words: string;
  readonly value: CellValue;
  /** Whether it is a further part of the cell before, which is broken over lines. */
  readonly goesOn?: boolean;
  /** The cells after it that say the same for the other columns that it is merged over. */
  readonly copies?: readonly MarkedCell[];
}
