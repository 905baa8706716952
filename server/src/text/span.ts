/** A half-open range `[start, end)` of UTF-16 offsets into one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

/** Moves spans of a part of a text to their places in the whole, in which the part begins at `by`. */
export const movedBy =
  (by: number) =>
  ({ start, end }: Span): Span => ({ start: start + by, end: end + by });

/** The smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** Whether `offset` lies in the span or at either of its ends. */
export const touches = (span: Span, offset: number): boolean =>
  span.start <= offset && offset <= span.end;

/** Whether the spans share a character, or touch where one is empty. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end
    ? a.start <= b.end && b.start <= a.end
    : a.start < b.end && b.start < a.end;

/** The text that the span covers. */
export const textAt = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The span without the white space at its ends; an all-white span shrinks to its start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/**
 * Whether a UTF-16 unit is white space as drafts have it: ASCII blanks, no-break, en, em and
 * ideographic spaces, zero-width spaces and joiners, the byte-order mark.
 */
export function isSpace(unit: number): boolean {
  // Most units are Han characters, and most others ASCII.
  if (unit > 0x3000) return unit === 0xfeff;
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0x3000 ||
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060
  );
}

/** The span's text without any white space, visible or not. */
export function squeezedText(text: string, span: Span): string {
  let out = '';
  let done = span.start;
  for (let at = span.start; at < span.end; at++) {
    if (!isSpace(text.charCodeAt(at))) continue;
    out += text.slice(done, at);
    done = at + 1;
  }
  return done === span.start ? text.slice(done, span.end) : out + text.slice(done, span.end);
}

/** The first UTF-16 unit that is no white space; NaN where there is none. */
export function firstUnitOf(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return text.charCodeAt(at);
}
