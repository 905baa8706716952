import { isSpace, spanOf, squeezedText, type Span } from './span';

/** A text reduced to what labels are compared by, with the way back to the original. */
export interface Folded {
  readonly text: string;
  /** The original span of the folded characters `[from, to)`; an empty range gives an empty span. */
  spanOf(from: number, to: number): Span;
}

/**
 * The form labels are compared in: full-width forms folded to ASCII, compatibility ideographs (which
 * PDF converters produce) to the plain ones, letters lowered; white space and punctuation dropped.
 */
export function foldUnit(unit: number): string {
  if (isFolded(unit)) return String.fromCharCode(unit);
  if (unit < 0x80) {
    return unit >= 0x41 && unit <= 0x5a ? String.fromCharCode(unit + 0x20) : '';
  }
  if (unit >= 0xff10 && unit <= 0xff5a) return foldUnit(unit - 0xfee0);
  if ((unit >= 0x2e80 && unit <= 0x2fdf) || (unit >= 0xf900 && unit <= 0xfaff)) {
    return String.fromCharCode(unit).normalize('NFKC');
  }
  return '';
}

/** Whether the unit is its own folded form: Han, a digit, a small letter, half of a character beyond the basic plane. */
const isFolded = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  unit === 0x3007 ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xd800 && unit <= 0xdfff);

/** The folded form alone. */
export function fold(text: string): string {
  let folded = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isFolded(unit)) continue;
    folded += text.slice(done, i) + foldUnit(unit);
    done = i + 1;
  }
  return done === 0 ? text : folded + text.slice(done);
}

/** Folds the given spans of `text` one after the other into one folded text. */
export function foldSpans(text: string, spans: readonly Span[]): Folded {
  const parts: string[] = [];
  const origin: number[] = [];
  for (const span of spans) {
    for (let i = span.start; i < span.end; i++) {
      const folded = foldUnit(text.charCodeAt(i));
      for (let k = folded.length; k > 0; k--) origin.push(i);
      parts.push(folded);
    }
  }
  return {
    text: parts.join(''),
    spanOf: (from, to) => {
      if (from >= to) {
        const at = origin[from] ?? (origin.length ? origin[origin.length - 1]! + 1 : 0);
        return { start: at, end: at };
      }
      return { start: origin[from]!, end: origin[to - 1]! + 1 };
    },
  };
}

/** Full-width ASCII forms and the ideographic space as their half-width counterparts, unit for unit. */
export function halfWidth(text: string): string {
  let folded = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x3000 && (unit < 0xff01 || unit > 0xff5e)) continue;
    folded += text.slice(done, at) + (unit === 0x3000 ? ' ' : String.fromCharCode(unit - 0xfee0));
    done = at + 1;
  }
  return done === 0 ? text : folded + text.slice(done);
}

/** The text without any white space, visible or not. */
export const squeeze = (text: string): string => squeezedText(text, spanOf(0, text.length));

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
