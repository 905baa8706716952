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
    }
  | {
      readonly kind: 'value';
      readonly span: Span;
      readonly line: number;
      readonly value: CellValue;
    }
  /** An empty cell; `sure` where cell marks prove it, not only white space. */
  | { readonly kind: 'blank'; readonly span: Span; readonly line: number; readonly sure: boolean }
  /** The end of a line whose cells are marked off from each other. */
  | { readonly kind: 'row-end'; readonly line: number };

export type LineLayout = 'pipe' | 'tab' | 'free';
