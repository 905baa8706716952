import { oncePer } from '../../text/oncePer';
import { firstIndexWhere } from '../../text/ordered';
import { oncePerText, theSame } from '../../text/oncePerText';
import { paragraphsOf } from '../../text/paragraphs';
import { unitsOf } from '../../text/units';
import { isPageMarkAt } from '../pageMarks';
import type { Chapter, Report } from '../model';
import { isSpace, spanOf, squeezedText, trimSpan, type Span } from '../../text/span';

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

/** A passage as it stands in a draft. */
export interface DraftPassage extends Passage {
  /** The places in its text before which white space was taken out within a paragraph. */
  readonly blanks: readonly number[];
}

/** A line of running text and its words without white space. */
interface ProseLine {
  readonly span: Span;
  readonly words: string;
}

/** The lines of running text before the first chapter and in each chapter, and where they were wrapped. */
const prose = oncePer((report: Report) => {
  const tables = tableLines(report);
  const bodies = [
    { chapter: null, body: report.preamble },
    ...report.chapters.map((chapter) => ({ chapter, body: chapter.body })),
  ].map(({ chapter, body }) => ({ chapter, body, lines: proseLines(report, body, tables) }));
  const wrapping = wrappingOf(bodies.flatMap(({ lines }) => lines.map(({ words }) => words)));
  return { bodies, wrapping };
});

/** The running text before the first chapter and in each chapter, in the draft's order. */
export const passagesOf = oncePer((report: Report): readonly DraftPassage[] => {
  const { bodies, wrapping } = prose(report);
  return bodies.map(({ chapter, body, lines }) =>
    passageOf(report, chapter, body, lines, wrapping),
  );
});

/** Where a converter broke paragraphs into lines: each from the end of a line to the beginning of the next. */
export function wrapsIn(report: Report): readonly Span[] {
  const { bodies, wrapping } = prose(report);
  if (wrapping === null) return [];
  return bodies.flatMap(({ lines }) =>
    lines.slice(1).flatMap((next, index) => {
      const { words, span } = lines[index]!;
      const isBroken =
        wasWrapped(words, wrapping.width) && !endsParagraph(words, next.words, wrapping);
      return isBroken ? [spanOf(span.end, next.span.start)] : [];
    }),
  );
}

/**
 * Whether a line was broken off at the width: what is much shorter, or no more than a number with a name, stands
 * for itself as a heading or a signature, unless it ends within a sentence.
 */
function wasWrapped(words: string, width: number): boolean {
  const isWithin =
    /[，、,]$/.test(words) || isOpenAtEnd(words, '《》') || isOpenAtEnd(words, '（）');
  if (isWithin) return true;
  const isHeading = startsParagraph.test(words) && !/[，。；：、,;:]./.test(words.slice(4));
  return words.length >= width * (isHeading ? 0.9 : 0.5);
}

/** Whether a bracket of the pair is still open at the line's end. */
const isOpenAtEnd = (words: string, [open = '', close = '']: string): boolean =>
  words.lastIndexOf(open) > words.lastIndexOf(close);

/** The sentences of a passage, with their closing mark. */
export const sentencesOf = oncePer((passage: Passage): readonly Sentence[] =>
  sentencesIn(passage.text).map(({ text, from }, index) => ({ passage, text, from, index })),
);

type SentenceText = Pick<Sentence, 'text' | 'from'>;

/** The sentences of running text, by their places in it; each paragraph's are kept by its words. */
export const sentencesIn = oncePerText((text): readonly SentenceText[] => {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 1) return firstSentencesOf(text, Infinity);
  return paragraphs.flatMap((paragraph) =>
    sentencesIn(paragraph.text).map(({ text: own, from }) => ({
      text: own,
      from: paragraph.from + from,
    })),
  );
});

/** The first `most` sentences of a text, of which no more is read. */
export function firstSentencesOf(text: string, most: number): readonly SentenceText[] {
  const sentences: SentenceText[] = [];
  let from = 0;
  for (let at = 0; at <= text.length && sentences.length < most; at++) {
    const unit = text.charCodeAt(at);
    const isEnd = at === text.length || unit === lineFeed;
    if (!isEnd && !closingMarks.has(unit)) continue;
    if (at > from) sentences.push({ text: theSame(text.slice(from, isEnd ? at : at + 1)), from });
    from = at + 1;
  }
  return sentences;
}

/** Marks that end a sentence and are part of it. */
const closingMarks = unitsOf('。！？；;');
const lineFeed = 10;

/**
 * Facts about a passage that follow from its words alone are worked out of its text as it stands here, in no
 * draft, and kept by it.
 */
export const wordsAlone = (text: string): Passage => ({
  chapter: null,
  text,
  spanOf: (start, end) => ({ start, end }),
});

/** The span of `[from, to)` of the sentence's own text. */
export const spanInSentence = (
  { passage, from }: PlacedSentence,
  start: number,
  end: number,
): Span => passage.spanOf(from + start, from + end);

/** A longer line is not a table's alone. */
const maxTableLineLength = 400;

const startsParagraph =
  /^(?:#|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[-*•]\s|表[一二三四五六七八九十\d]{1,2}[^，。；]{2,40}(?:情况|表)$)/;

/** How a converter broke paragraphs into lines; lengths are in characters, without white space. */
export interface Wrapping {
  readonly width: number;
  /** Whether only lines that are nearly so long and end no sentence go on in the next. */
  readonly fullLines: boolean;
}

/** Lines are wrapped where most are no longer than this, */
const maxWidth = 46;
const minLines = 4;
/** or the longest are no longer than this and half of those like them end no sentence. */
const maxWideWidth = 100;
const fullShare = 0.85;
const minFullLines = 2;
const closing = /[。！？；：:）)]$/;

/** How the lines, by their words without white space, were wrapped; null where each is a paragraph. */
export function wrappingOf(lines: readonly string[]): Wrapping | null {
  if (lines.length < minLines) return null;
  // Typed arrays sort numbers as such, and much faster.
  const widths = Uint32Array.from(lines, ({ length }) => length).sort();
  const widest = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (widest <= maxWidth) return { width: widest, fullLines: false };
  const width = widths.at(-1) ?? 0;
  if (width > maxWideWidth) return null;
  const full = lines.filter(({ length }) => length >= width * fullShare);
  const going = full.filter((line) => !closing.test(line));
  return going.length >= Math.max(minFullLines, full.length / 2)
    ? { width, fullLines: true }
    : null;
}

/** A stretch of a passage's text between two places where something of the draft is left out. */
interface Stretches {
  /** Where each begins in the passage's text, in order. */
  readonly starts: readonly number[];
  /** Where each begins in the draft. */
  readonly origins: readonly number[];
}

function passageOf(
  report: Report,
  chapter: Chapter | null,
  body: Span,
  lines: readonly ProseLine[],
  wrapping: Wrapping | null,
): DraftPassage {
  const starts: number[] = [];
  const origins: number[] = [];
  const blanks: number[] = [];
  const add = (start: number, origin: number): void => {
    starts.push(start);
    origins.push(origin);
  };
  let text = '';
  // The text itself is not asked: it would be put together anew for each line.
  let isInParagraph = false;
  lines.forEach(({ span, words }, i) => {
    if (isInParagraph) blanks.push(text.length);
    add(text.length, span.start);
    if (words.length < span.end - span.start) {
      for (const { start, origin } of brokenBy(report.text, span)) {
        add(text.length + start, origin);
        blanks.push(text.length + start);
      }
    }
    text += words;
    isInParagraph ||= words !== '';
    const next = lines[i + 1];
    if (!next || !endsParagraph(words, next.words, wrapping)) return;
    add(text.length, span.end);
    text += '\n';
    isInParagraph = false;
  });
  const placeOf = placesIn({ starts, origins }, text.length);
  return {
    chapter,
    text: theSame(text),
    blanks,
    spanOf: (from, to) => {
      const start = placeOf(from) ?? body.end;
      return { start, end: to > from ? (placeOf(to - 1) ?? body.end - 1) + 1 : start };
    },
  };
}

/** Where a line goes on after white space in it: how many of its words' units stand before, and where in the draft. */
function* brokenBy(
  text: string,
  span: Span,
): Generator<{ readonly start: number; readonly origin: number }> {
  let start = 0;
  for (let at = span.start; at < span.end; at++) {
    if (isSpace(text.charCodeAt(at))) continue;
    if (at > span.start && isSpace(text.charCodeAt(at - 1))) yield { start, origin: at };
    start++;
  }
}

/** Tells where in the draft a place of a passage's text stands; null outside it. */
function placesIn({ starts, origins }: Stretches, length: number): (at: number) => number | null {
  let last = 0;
  return (at) => {
    if (at < 0 || at >= length) return null;
    // Most places asked for are near the one before.
    if (!(starts[last]! <= at && at < (starts[last + 1] ?? length)))
      last = firstIndexWhere(starts.length, (i) => starts[i]! > at) - 1;
    return origins[last]! + at - starts[last]!;
  };
}

/** Whether a line is the last of its paragraph, given the next line. */
export function endsParagraph(line: string, next: string, wrapping: Wrapping | null): boolean {
  if (wrapping === null || line.startsWith('#') || startsParagraph.test(next)) return true;
  const { width, fullLines } = wrapping;
  return fullLines
    ? line.length < width * fullShare || closing.test(line)
    : line.length < width * 0.75 && closing.test(line);
}

/** A table and the lines that it is in. */
interface TableLines {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/** The tables in the draft's order, as far as they tell it. */
const tableLines = ({ tables, readLines }: Report): readonly TableLines[] =>
  [...tables.values()]
    .map(({ span }) => ({
      span,
      from: readLines.lineAt(span.start),
      to: readLines.lineAt(span.end),
    }))
    .sort((a, b) => a.span.start - b.span.start);

/** The lines of the body that are neither blank, nor page marks, nor part of a table. */
function proseLines(
  report: Report,
  body: Span,
  tables: readonly TableLines[],
): readonly ProseLine[] {
  const { text, readLines: lines } = report;
  const found: ProseLine[] = [];
  const add = (part: Span): void => {
    const span = trimSpan(text, part);
    if (span.start === span.end || text.charCodeAt(span.start) === pipe) return;
    if (isPageMarkAt(text, span)) return;
    found.push({ span, words: squeezedText(text, span) });
  };
  for (let index = lines.lineAt(body.start); index < lines.count; index++) {
    const { start, end } = lines.line(index);
    if (start >= body.end) break;
    const isLong = end - start > maxTableLineLength;
    const isInTable = tables.some(({ from, to }) => from <= index && index <= to);
    if (isInTable && !isLong) continue;
    const line = spanOf(Math.max(start, body.start), Math.min(end, body.end));
    if (isInTable) {
      without(
        line,
        tables.filter(({ from, to }) => from <= index && index <= to),
      ).forEach(add);
    } else add(line);
  }
  return found;
}

const pipe = 0x7c;

/** What is left of a line that has text and tables in it, as when a text has lost its line breaks. */
function without(line: Span, tables: readonly TableLines[]): readonly Span[] {
  const parts: Span[] = [];
  let start = line.start;
  for (const { span } of tables) {
    if (span.start > start) parts.push(spanOf(start, Math.min(span.start, line.end)));
    start = Math.max(start, span.end);
  }
  if (start < line.end) parts.push(spanOf(start, line.end));
  return parts;
}
