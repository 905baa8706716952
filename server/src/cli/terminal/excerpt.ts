import type { Span } from '../../text/span';
import type { WidthOf } from '../../text/width';
import { withoutControls } from './controls';

/** Part of a line, and the marks to print below it. */
export interface Excerpt {
  readonly source: string;
  readonly marks: string;
}

interface Glyph {
  readonly offset: number;
  readonly text: string;
  /** In columns of a terminal. */
  readonly width: number;
}

const mark = '^';
const cut = '…';

/**
 * The part of a line around a span (offsets into the line), at most `columns` wide, with marks under
 * the span. Tabs become blanks; what has no width or would steer the terminal is left out.
 */
export function excerptOf(line: string, span: Span, columns: number, widthOf: WidthOf): Excerpt {
  const glyphs = glyphsOf(line, widthOf);
  const end = Math.max(span.end, span.start + 1);
  const found = glyphs.findIndex(({ offset, text }) => offset + text.length > span.start);
  const first = found < 0 ? glyphs.length : found;
  const from = stepBack(glyphs, first, columns / 3);
  const shown = takeColumns(glyphs.slice(from), columns);
  const before = from > 0 ? cut : '';
  const after = from + shown.length < glyphs.length ? cut : '';

  const lead = sum(shown.slice(0, first - from)) + before.length;
  const marked = sum(shown.slice(first - from).filter(({ offset }) => offset < end));
  return {
    source: before + shown.map(({ text }) => text).join('') + after,
    marks: ' '.repeat(lead) + mark.repeat(Math.max(1, marked)),
  };
}

const withoutWidth = /^[\p{Cf}\p{Mn}\p{Me}]$/u;

function glyphsOf(line: string, widthOf: WidthOf): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let offset = 0;
  for (const character of line) {
    const text = withoutControls(character);
    if (!withoutWidth.test(character)) {
      glyphs.push({ offset, text, width: widthOf(text) });
    }
    offset += character.length;
  }
  return glyphs;
}

/** The index so far before `first` that the glyphs between take no more than `columns`. */
function stepBack(glyphs: readonly Glyph[], first: number, columns: number): number {
  let from = first;
  for (let width = 0; from > 0; from--) {
    width += glyphs[from - 1]!.width;
    if (width > columns) break;
  }
  const blank = glyphs.slice(from, first).findIndex(({ text }) => text.trim() !== '');
  return from === 0 && blank > 0 ? blank : from;
}

function takeColumns(glyphs: readonly Glyph[], columns: number): readonly Glyph[] {
  let width = 0;
  const end = glyphs.findIndex((glyph) => (width += glyph.width) > columns);
  return end < 0 ? glyphs : glyphs.slice(0, end);
}

const sum = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((total, { width }) => total + width, 0);
