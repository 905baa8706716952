import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { unitsOf } from '../../text/units';
import { isPageMark } from '../pageMarks';
import type { Chapter, Report } from '../model';
import { isSpace, spanOf, squeezedText, textAt, trimSpan, type Span } from '../../text/span';

/**
 * A stretch of running text read as one: white space and the line breaks of a converter are gone, a
 * `\n` stands where a paragraph or a heading ends. Tables and page marks are left out.
 */
export interface Passage {
  /** The chapter it stands in; null before the first. */
  readonly chapter: Chapter | null;
  readonly text: string;
  /** The original span of the characters `[from, to)`. */
  spanOf(from: number, to: number): Span;
}

/** A sentence of a passage: up to `。`, `！`, `？`, `；` or `;`, or the end of its paragraph. */
export interface Sentence {
  readonly passage: Passage;
  readonly text: string;
  /** Where it starts in the passage's text. */
  readonly from: number;
  /** How many sentences of the passage stand before it. */
  readonly index: number;
}

/** A sentence by its place in the draft. */
export type PlacedSentence = Omit<Sentence, 'index'>;

/** A line of running text and its words without white space. */
interface ProseLine {
  readonly span: Span;
  readonly words: string;
}

/** The running text before the first chapter and in each chapter, in the draft's order. */
export const passagesOf = oncePer((report: Report): readonly Passage[] => {
  const bodies = [
    { chapter: null, body: report.preamble },
    ...report.chapters.map((chapter) => ({ chapter, body: chapter.body })),
  ].map(({ chapter, body }) => ({ chapter, body, lines: proseLines(report, body) }));
  const width = wrapWidthOf(
    report,
    bodies.flatMap(({ lines }) => lines),
  );
  return bodies.map(({ chapter, body, lines }) =>
    passageOf(
      report,
      chapter,
      body,
      lines.map((span) => ({ span, words: squeezedText(report.text, span) })),
      width,
    ),
  );
});

/** The sentences of a passage, with their closing mark. */
export const sentencesOf = oncePer((passage: Passage): readonly Sentence[] =>
  sentencesIn(passage.text).map(({ text, from }, index) => ({ passage, text, from, index })),
);

/** The sentences of running text, by their places in it. */
export const sentencesIn = oncePerText((text): readonly Pick<Sentence, 'text' | 'from'>[] => {
  const sentences: Pick<Sentence, 'text' | 'from'>[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    const isEnd = at === text.length || unit === lineFeed;
    if (!isEnd && !closingMarks.has(unit)) continue;
    if (at > from) sentences.push({ text: text.slice(from, isEnd ? at : at + 1), from });
    from = at + 1;
  }
  return sentences;
});

/** Marks that end a sentence and are part of it. */
const closingMarks = unitsOf('。！？；;');
const lineFeed = 10;

/**
 * Facts about a passage that follow from its words alone are worked out of its text as it stands here, in no
 * draft, and kept by it; `sentenceIn` leads from such a sentence to the draft's.
 */
export const wordsAlone = (text: string): Passage => ({
  chapter: null,
  text,
  spanOf: (start, end) => ({ start, end }),
});

/** The sentence of the passage that stands at the same place in a passage of the same words. */
export const sentenceIn = (passage: Passage, { index }: Sentence): Sentence =>
  sentencesOf(passage)[index]!;

/** The span of `[from, to)` of the sentence's own text. */
export const spanInSentence = (
  { passage, from }: PlacedSentence,
  start: number,
  end: number,
): Span => passage.spanOf(from + start, from + end);

/** Lines are wrapped by a converter where most are no longer than this. */
const widestWrapped = 46;

/** A longer line is not a table's alone. */
const longestTableLine = 400;

const startsParagraph =
  /^(?:#|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[-*•]\s)/;

/** The width, in characters, at which a converter broke the lines; null where each line is a paragraph. */
export function wrapWidthOf(report: Report, lines: readonly Span[]): number | null {
  const widths = lines.map((line) => squeezedText(report.text, line).length).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return lines.length > 3 && widest <= widestWrapped ? widest : null;
}

function passageOf(
  report: Report,
  chapter: Chapter | null,
  body: Span,
  lines: readonly ProseLine[],
  width: number | null,
): Passage {
  const origin = new Int32Array(lines.reduce((sum, { words }) => sum + words.length + 1, 0));
  let text = '';
  lines.forEach(({ span, words }, i) => {
    let at = span.start;
    for (let k = text.length; k < text.length + words.length; k++, at++) {
      while (isSpace(report.text.charCodeAt(at))) at++;
      origin[k] = at;
    }
    text += words;
    const next = lines[i + 1];
    if (!next || !endsParagraph(words, next.words, width)) return;
    origin[text.length] = span.end;
    text += '\n';
  });
  const { length } = text;
  const placeOf = (at: number, beyond: number): number =>
    at >= 0 && at < length ? origin[at]! : beyond;
  return {
    chapter,
    text: theSame(text),
    spanOf: (from, to) => {
      const start = placeOf(from, body.end);
      return { start, end: to > from ? placeOf(to - 1, body.end - 1) + 1 : start };
    },
  };
}

/** The words as they were given first: one text for all that is kept of them. */
const theSame = oncePerText((text) => text);

export function endsParagraph(line: string, next: string, width: number | null): boolean {
  if (width === null || line.startsWith('#') || startsParagraph.test(next)) return true;
  return line.length < width * 0.75 && /[。！？；：:）)]$/.test(line);
}

/** The lines of the body that are neither blank, nor page marks, nor part of a table. */
function proseLines(report: Report, body: Span): readonly Span[] {
  const { text, readLines: lines } = report;
  const tables = [...report.tables.values()].map(({ span }) => ({
    span,
    from: lines.lineAt(span.start),
    to: lines.lineAt(span.end),
  }));
  const found: Span[] = [];
  for (let index = lines.lineAt(body.start); index < lines.count; index++) {
    const { start, end } = lines.line(index);
    if (start >= body.end) break;
    const inTables = tables.filter(({ from, to }) => from <= index && index <= to);
    if (inTables.length > 0 && end - start <= longestTableLine) continue;
    const line = spanOf(Math.max(start, body.start), Math.min(end, body.end));
    for (const part of without(line, inTables)) {
      const span = trimSpan(text, part);
      const words = textAt(text, span);
      if (words !== '' && !isPageMark(words) && !/^\s*\|/.test(words)) found.push(span);
    }
  }
  return found;
}

/** What is left of a line that has text and tables in it, as when a text has lost its line breaks. */
function without(line: Span, tables: readonly { readonly span: Span }[]): readonly Span[] {
  const parts: Span[] = [];
  let start = line.start;
  for (const { span } of [...tables].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start > start) parts.push(spanOf(start, Math.min(span.start, line.end)));
    start = Math.max(start, span.end);
  }
  if (start < line.end) parts.push(spanOf(start, line.end));
  return parts;
}
