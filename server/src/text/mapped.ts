import { firstIndexWhere } from './ordered';
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
  // Most units stay what they are: kept is where a stretch of them begins, folded and in the text.
  const starts: number[] = [];
  const origins: number[] = [];
  let folded = '';
  const add = (words: string, origin: number): void => {
    starts.push(folded.length);
    origins.push(origin);
    folded += words;
  };
  for (const { start, end } of spans) {
    let done = start;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (isFolded(unit)) continue;
      if (i > done) add(text.slice(done, i), done);
      const form = foldUnit(unit);
      for (let k = 0; k < form.length; k++) add(form.charAt(k), i);
      done = i + 1;
    }
    if (end > done) add(text.slice(done, end), done);
  }
  const originOf = (at: number): number => {
    const stretch = firstIndexWhere(starts.length, (i) => starts[i]! > at) - 1;
    return origins[stretch]! + at - starts[stretch]!;
  };
  return {
    text: folded,
    spanOf: (from, to) => {
      if (from < to) return { start: originOf(from), end: originOf(to - 1) + 1 };
      const { length } = folded;
      const at = from < length ? originOf(from) : length > 0 ? originOf(length - 1) + 1 : 0;
      return { start: at, end: at };
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
