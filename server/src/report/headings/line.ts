import { isPipe, pipes } from '../../text/pipes';
import { isSpace, spanOf, textAt, trimSpan, type Span } from '../../text/span';
import { unitsOf } from '../../text/units';

/** The numbering and the words of a line in the form of a heading. */
export interface HeadingLine {
  readonly numbering: { readonly span: Span; readonly value: number } | null;
  readonly words: Span;
  /** Whether the line has no other cell with words. */
  readonly alone: boolean;
}

/** A heading stands in the first words of its line, however much follows. */
export const maxHeadLength = 2000;

const numerals = '一二三四五六七八九十';
const chapterNumbering =
  /^(?:第\s*([一二三四五六七八九十]{1,2})\s*[章部](?:分)?[\s、.．:：]*|([一二三四五六七八九十]{1,2})\s*(?:[、.．,，:：]\s*|\s+)|(\d{1,2})\s*[、.．](?!\d)\s*)/;

/** What a chapter's numbering begins with. */
export const numberingStarts = unitsOf(`第${numerals}0123456789`);
/** What the numbering of chapters that are numbered as tables begins with. */
export const tableUnit = '表'.charCodeAt(0);
/** `表一`, for forms whose chapters are numbered so. */
const tableNumbering = /^表\s*(?<table>[一二三四五六七八九十]{1,2}|\d{1,2})(?!\d)[\s、.．:：]*/;

/** Takes a line apart that could be a heading; null for blank lines and those with cell marks. */
export function readHeadingLine(text: string, line: Span, byTables = false): HeadingLine | null {
  let span = trimSpan(text, line);
  const marks = '#*_>'.includes(text[span.start] ?? ' ')
    ? /^(?:#{1,6}\s*|\*{1,3}|__|>\s*)+/.exec(textAt(text, span))
    : null;
  if (marks) span = trimSpan(text, spanOf(span.start + marks[0].length, span.end));
  const closing = '*_#'.includes(text[span.end - 1] ?? ' ')
    ? /(?:\*{1,3}|__|\s#+)$/.exec(textAt(text, span))
    : null;
  if (closing) span = trimSpan(text, spanOf(span.start, span.end - closing[0].length));
  const cell = firstCell(text, span);
  if (!cell) return null;
  span = cell.span;
  const raw = textAt(text, span);
  const match = numberingStarts.has(raw.charCodeAt(0))
    ? chapterNumbering.exec(raw)
    : byTables
      ? tableNumbering.exec(raw)
      : null;
  if (!match) return cell.alone ? { numbering: null, words: span, alone: true } : null;
  const numbering = trimSpan(text, spanOf(span.start, span.start + match[0].length));
  const digits = match[3] ?? match.groups?.table ?? '';
  const value = /^\d/.test(digits)
    ? Number(digits)
    : numeralValue(match.groups?.table ?? match[1] ?? match[2]!);
  return {
    numbering: { span: numbering, value },
    words: spanOf(span.start + match[0].length, span.end),
    alone: cell.alone,
  };
}

const bracketedNumbering = /^[（(]\s*([一二三四五六七八九十]{1,2})\s*[）)]\s*/;

/** The line as a heading that is numbered in brackets, `（一）`; null for every other. */
export function readBracketedLine(text: string, line: Span): HeadingLine | null {
  const parts = readHeadingLine(text, line);
  if (!parts?.alone || parts.numbering) return null;
  const { start, end } = parts.words;
  const match = bracketedNumbering.exec(textAt(text, parts.words));
  if (!match) return null;
  const after = start + match[0].length;
  const numbering = trimSpan(text, spanOf(start, after));
  return {
    numbering: { span: numbering, value: numeralValue(match[1]!) },
    words: spanOf(after, end),
    alone: true,
  };
}

const markup = unitsOf(`#*_>${pipes}`);

/** Where the line's words begin after blanks and markup, or later if these are in the words; its end without any. */
export function firstOfWords(text: string, { start, end }: Span): number {
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!isSpace(unit) && !markup.has(unit)) break;
  }
  return at;
}

const outerMarks = new RegExp(`^[\\s${pipes}]*`);
const noMark = new RegExp(`[^\\s${pipes}]`);

/** The first cell with words, and whether the line has no other; null for a blank line and before values. */
function firstCell(
  text: string,
  line: Span,
): { readonly span: Span; readonly alone: boolean } | null {
  const raw = textAt(text, line);
  let start = 0;
  if (isPipe(raw.charCodeAt(0))) start = outerMarks.exec(raw)![0].length;
  let end = start;
  while (end < raw.length && !cellMarks.has(raw.charCodeAt(end))) end++;
  const span = trimSpan(text, spanOf(line.start + start, line.start + end));
  const next = end < raw.length ? noMark.exec(raw.slice(end))?.[0] : undefined;
  if (span.start === span.end || (next !== undefined && !/\p{L}/u.test(next))) return null;
  return { span, alone: next === undefined };
}

/** A tab or a pipe. */
const cellMarks = unitsOf(`\t${pipes}`);

function numeralValue(numeral: string): number {
  if (numeral.length === 1) return numerals.indexOf(numeral) + 1;
  return numeral.startsWith('十')
    ? 10 + numerals.indexOf(numeral[1]!) + 1
    : 10 * (numerals.indexOf(numeral[0]!) + 1);
}
