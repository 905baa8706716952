import type { Span } from './span';

const letter = /\p{L}/u;

/** Whether a letter of any script stands in the span; most lines of a report tell by their first unit. */
export function hasLetter(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) return true;
    if (unit >= 0x80) return letter.test(text.slice(at, end));
    const lower = unit | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) return true;
  }
  return false;
}
