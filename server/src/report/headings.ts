import { fold } from '../text/fold';
import type { LineIndex } from '../text/lines';
import { spanOf, textAt, trimSpan, type Span } from '../text/span';
import type { ChapterTemplate, Template } from '../template/model';
import { coreOf, type Likeness } from '../template/vocabulary';
import { similarity } from './bind/segment';

/** A line that may be a chapter's heading. */
export interface HeadingCandidate {
  readonly chapter: ChapterTemplate;
  readonly likeness: Likeness;
  readonly heading: Span;
  readonly title: Span;
  readonly numbering: { readonly span: Span; readonly value: number } | null;
  readonly line: number;
  /** The line after the heading's last. */
  readonly nextLine: number;
}

/** The numbering and the words of a line in the form of a heading. */
export interface HeadingLine {
  readonly numbering: { readonly span: Span; readonly value: number } | null;
  readonly words: Span;
  /** Whether the line has no other cell with words. */
  readonly alone: boolean;
}

const numerals = '一二三四五六七八九十';
const chapterNumbering =
  /^(?:第\s*([一二三四五六七八九十]{1,2})\s*[章部](?:分)?[\s、.．:：]*|([一二三四五六七八九十]{1,2})\s*(?:[、.．,，:：]\s*|\s+)|(\d{1,2})\s*[、.．](?!\d)\s*)/;
const longestHeading = 48;
/** Fewer characters of a broken label could begin a heading too. */
const shortestLine = 6;
/** A heading stands in the first words of its line, however much follows. */
const longestHead = 2000;
/** What stands after a title in a list of contents. */
const pageNumber = /^[\s*_.．…·]*\d{0,3}\s*$/;

/** Takes a line apart that could be a heading; null for blank lines and those with cell marks. */
export function readHeadingLine(text: string, line: Span): HeadingLine | null {
  let span = trimSpan(text, line);
  const markup = /^(?:#{1,6}\s*|\*{1,3}|__|>\s*)+/.exec(textAt(text, span));
  if (markup) span = trimSpan(text, spanOf(span.start + markup[0].length, span.end));
  const closing = /(?:\*{1,3}|__|\s#+)$/.exec(textAt(text, span));
  if (closing) span = trimSpan(text, spanOf(span.start, span.end - closing[0].length));
  const cell = firstCell(text, span);
  if (!cell) return null;
  span = cell.span;
  const raw = textAt(text, span);
  const match = chapterNumbering.exec(raw);
  if (!match) return cell.alone ? { numbering: null, words: span, alone: true } : null;
  const numbering = trimSpan(text, spanOf(span.start, span.start + match[0].length));
  const value = match[3] !== undefined ? Number(match[3]) : numeralValue(match[1] ?? match[2]!);
  return {
    numbering: { span: numbering, value },
    words: spanOf(span.start + match[0].length, span.end),
    alone: cell.alone,
  };
}

/** The first cell with words, and whether the line has no other; null for a blank line and before values. */
function firstCell(
  text: string,
  line: Span,
): { readonly span: Span; readonly alone: boolean } | null {
  const raw = textAt(text, line);
  const start = /^[\s|｜]*/.exec(raw)![0].length;
  const mark = raw.slice(start).search(/[\t|｜]/);
  const end = mark < 0 ? raw.length : start + mark;
  const span = trimSpan(text, spanOf(line.start + start, line.start + end));
  const next = /[^\s|｜]/.exec(raw.slice(end))?.[0];
  if (span.start === span.end || (next !== undefined && !/\p{L}/u.test(next))) return null;
  return { span, alone: next === undefined };
}

function numeralValue(numeral: string): number {
  if (numeral.length === 1) return numerals.indexOf(numeral) + 1;
  return numeral.startsWith('十')
    ? 10 + numerals.indexOf(numeral[1]!) + 1
    : 10 * (numerals.indexOf(numeral[0]!) + 1);
}

/** Every line that may be the heading of one of the template's chapters, in the draft's order. */
export function findHeadingCandidates(
  text: string,
  lines: LineIndex,
  template: Template,
): readonly HeadingCandidate[] {
  const forms = template.chapters.map((chapter) => ({
    chapter,
    official: fold(chapter.title),
    variants: chapter.variants.map(fold),
  }));
  const tableLabels = new Set(
    template.tables.flatMap((table) =>
      table.blocks.flatMap((block) =>
        block.rows.flatMap((row) => [row.label, ...(row.aliases ?? [])].map(coreOf)),
      ),
    ),
  );
  const candidates: HeadingCandidate[] = [];
  for (let index = 0; index < lines.count; index++) {
    const line = lines.line(index);
    const head = spanOf(line.start, Math.min(line.end, line.start + longestHead));
    const parts = readHeadingLine(text, head);
    if (!parts) continue;
    const found =
      matchForms(text, parts, forms) ??
      (parts.alone
        ? (matchJoined(text, lines, index, parts, forms) ??
          matchLoosely(text, parts, forms, tableLabels))
        : null);
    if (!found) continue;
    candidates.push({
      chapter: found.chapter,
      likeness: found.likeness,
      heading: spanOf(parts.numbering?.span.start ?? parts.words.start, found.title.end),
      title: found.title,
      numbering: parts.numbering,
      line: index,
      nextLine: lines.lineAt(found.title.end) + 1,
    });
  }
  return candidates;
}

interface Form {
  readonly chapter: ChapterTemplate;
  readonly official: string;
  readonly variants: readonly string[];
}

interface Found {
  readonly chapter: ChapterTemplate;
  readonly likeness: Likeness;
  readonly title: Span;
}

/** The line is a chapter's title, or begins with it before the chapter's first sentence. */
function matchForms(text: string, parts: HeadingLine, forms: readonly Form[]): Found | null {
  const raw = textAt(text, parts.words);
  const folded = raw.length <= 200 ? fold(raw) : fold(raw.slice(0, 60));
  for (const { chapter, official, variants } of forms) {
    if (folded === official)
      return { chapter, likeness: 'official', title: titleSpan(text, parts.words) };
    if (variants.includes(folded))
      return { chapter, likeness: 'variant', title: titleSpan(text, parts.words) };
  }
  for (const { chapter, official, variants } of forms) {
    for (const form of [official, ...variants]) {
      if (!folded.startsWith(form)) continue;
      const length = lengthOfFolded(raw, form.length);
      const next = raw.slice(length);
      const sentenceFollows =
        /^(?:\*{1,3}|__)?[\s。：:；]/.test(next) || (parts.numbering !== null && /^\d/.test(next));
      if (!sentenceFollows || pageNumber.test(next)) continue;
      return {
        chapter,
        likeness: form === official ? 'official' : 'variant',
        title: spanOf(parts.words.start, parts.words.start + length),
      };
    }
  }
  return null;
}

/** The title without the punctuation after it. */
function titleSpan(text: string, words: Span): Span {
  const raw = textAt(text, words);
  const tail = /[\s。：:；;.]+$/.exec(raw);
  return tail ? spanOf(words.start, words.end - tail[0].length) : words;
}

/** How many units of `raw` hold the first `count` folded characters. */
function lengthOfFolded(raw: string, count: number): number {
  let seen = 0;
  for (let i = 0; i < raw.length; i++) {
    if (seen === count) return i;
    seen += fold(raw[i]!).length;
  }
  return raw.length;
}

/** A title broken over two lines. */
function matchJoined(
  text: string,
  lines: LineIndex,
  index: number,
  parts: HeadingLine,
  forms: readonly Form[],
): Found | null {
  const first = fold(textAt(text, parts.words));
  if (first.length < 4 || first.length > 30) return null;
  for (const { chapter, official, variants } of forms) {
    for (const form of [official, ...variants]) {
      if (
        !form.startsWith(first) ||
        form === first ||
        (parts.numbering === null && first.length < 8)
      )
        continue;
      for (let next = index + 1; next < Math.min(index + 3, lines.count); next++) {
        const span = trimSpan(text, lines.line(next));
        if (span.start === span.end) continue;
        if (first + fold(textAt(text, span)) !== form) break;
        return {
          chapter,
          likeness: form === official ? 'official' : 'variant',
          title: spanOf(parts.words.start, span.end),
        };
      }
    }
  }
  return null;
}

/** A numbered heading that means a chapter under other words. */
function matchLoosely(
  text: string,
  parts: HeadingLine,
  forms: readonly Form[],
  tableLabels: ReadonlySet<string>,
): Found | null {
  if (!parts.numbering) return null;
  const raw = textAt(text, parts.words);
  const folded = fold(raw);
  if (
    raw.length > longestHeading ||
    folded.length < 2 ||
    /[。；？，,]/.test(titleText(raw)) ||
    isTableLabel(folded, tableLabels)
  )
    return null;
  let best: { readonly chapter: ChapterTemplate; readonly score: number } | null = null;
  for (const { chapter, official } of forms) {
    const score =
      similarity(folded, official) +
      (chapter.keywords.some((words) => words.every((word) => folded.includes(fold(word))))
        ? 0.5
        : 0);
    if (score >= 0.66 && score > (best?.score ?? 0)) best = { chapter, score };
  }
  return (
    best && { chapter: best.chapter, likeness: 'similar', title: titleSpan(text, parts.words) }
  );
}

/** Whether the words are a row's label, whole or as its first line. */
const isTableLabel = (folded: string, labels: ReadonlySet<string>): boolean =>
  labels.has(folded) ||
  (folded.length >= shortestLine && [...labels].some((label) => label.startsWith(folded)));

const titleText = (raw: string): string => raw.replace(/[。：:；;\s]+$/, '');
