import type { Span } from './span';

/** Replaces the span by the new text. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after the edits, which must lie apart. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce(
      (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
      text,
    );
