import type { Span } from '../../text/span';

/** Something of the form found at a place, and the paragraphs about it, in Markdown. */
export interface Described {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}
