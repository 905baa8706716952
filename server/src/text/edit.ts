import type { Span } from './span';

/** Replaces the span by the new text. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}
