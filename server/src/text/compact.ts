import { isSpace, type Span } from './span';

/** A stretch of text without white space and line breaks, with the way back to the original. */
export interface Compact {
  readonly text: string;
  /** The original span of the compact characters `[from, to)`, at least one character long. */
  spanOf(from: number, to: number): Span;
}

/** Takes white space out of the span, so that words broken over lines can be read as one. */
export function compact(text: string, span: Span): Compact {
  const origin: number[] = [];
  const units: string[] = [];
  for (let i = span.start; i < span.end; i++) {
    if (isSpace(text.charCodeAt(i))) continue;
    origin.push(i);
    units.push(text[i]!);
  }
  return {
    text: units.join(''),
    spanOf: (from, to) => ({
      start: origin[from] ?? span.end,
      end: to > from ? (origin[to - 1] ?? span.end - 1) + 1 : (origin[from] ?? span.end),
    }),
  };
}
