import { fold } from '../../text/mapped';
import type { LineIndex } from '../../text/lines';
import { spanOf, textAt, type Span } from '../../text/span';
import type { ChapterTemplate } from '../../template/model';
import { similarity } from '../../text/similarity';
import { maxHeadLength, readHeadingLine, type HeadingLine } from './line';
import { titleSpan, type Form, type Found, type Titles } from './titles';

const maxHeadingLength = 48;
/** Fewer characters of a broken label could begin a heading too. */
const minLineLength = 6;

/** Whether a line may be such a heading by its own words. */
export function mayBeAlike(text: string, parts: HeadingLine, { tableLabels }: Titles): boolean {
  if (!parts.numbering || !isTitleLike(text, parts.words)) return false;
  return !isTableLabel(fold(textAt(text, parts.words)), tableLabels);
}

/** A numbered heading that means a chapter under other words, on one line or broken over two. */
export function findAlike(
  text: string,
  lines: LineIndex,
  index: number,
  parts: HeadingLine,
  titles: Titles,
): Found | null {
  if (!mayBeAlike(text, parts, titles)) return null;
  const { forms, tableLabels } = titles;
  const first = fold(textAt(text, parts.words));
  const whole = nearestChapter(first, forms);
  const second = secondLine(text, lines, index, parts.words, tableLabels);
  const joined = second && nearestChapter(first + fold(textAt(text, second)), forms);
  if (second && joined && (goesOn(text, parts.words) || joined.score > (whole?.score ?? 0))) {
    const title = titleSpan(text, spanOf(parts.words.start, second.end));
    return { chapter: joined.chapter, likeness: 'similar', title };
  }
  return (
    whole && { chapter: whole.chapter, likeness: 'similar', title: titleSpan(text, parts.words) }
  );
}

/** Short and without a sentence's punctuation, or a colon before what a list's item has to say. */
function isTitleLike(text: string, words: Span): boolean {
  const raw = textAt(text, words);
  return raw.length <= maxHeadingLength && !/[。；？，,：:]/.test(titleText(raw));
}

/** The words of the next line, if they could be the rest of a title that a line's end has cut. */
function secondLine(
  text: string,
  lines: LineIndex,
  index: number,
  first: Span,
  tableLabels: ReadonlySet<string>,
): Span | null {
  if (index + 1 >= lines.count) return null;
  const line = lines.line(index + 1);
  if (line.end - line.start > maxHeadLength) return null;
  const parts = readHeadingLine(text, line);
  if (!parts?.alone || parts.numbering || !isTitleLike(text, parts.words)) return null;
  const raw = textAt(text, parts.words);
  const isOwn =
    /^[（(\d]|^[一二三四五六七八九十]是|[：:]$/.test(raw) || isTableLabel(fold(raw), tableLabels);
  if (isOwn || (raw.length > first.end - first.start && !goesOn(text, first))) return null;
  return parts.words;
}

/** Whether the words end in one that no title ends in. */
const goesOn = (text: string, words: Span): boolean => /[、及和与的被]$/.test(textAt(text, words));

/** The chapter that a title's words come nearest to, if near enough. */
function nearestChapter(
  folded: string,
  forms: readonly Form[],
): { readonly chapter: ChapterTemplate; readonly score: number } | null {
  if (folded.length < 2) return null;
  let best: { readonly chapter: ChapterTemplate; readonly score: number } | null = null;
  for (const { chapter, official } of forms) {
    const score = similarity(folded, official) + keywordScore(folded, chapter);
    if (score >= 0.66 && score > (best?.score ?? 0)) best = { chapter, score };
  }
  return best;
}

/** What the chapter's keywords in a title say for it; more, the less there is besides. */
function keywordScore(folded: string, { keywords }: ChapterTemplate): number {
  const lengths = keywords
    .map((words) => words.map(fold))
    .filter((words) => words.every((word) => folded.includes(word)))
    .map((words) => words.join('').length);
  return lengths.length === 0 ? 0 : 0.5 + Math.max(...lengths) / folded.length / 4;
}

/** Whether the words are a row's label, whole or as its first line, or begin with one and its values. */
const isTableLabel = (folded: string, labels: ReadonlySet<string>): boolean =>
  labels.has(folded) ||
  (folded.length >= minLineLength &&
    [...labels].some(
      (label) =>
        label.startsWith(folded) || (label.length >= minLineLength && folded.startsWith(label)),
    ));

const titleText = (raw: string): string => raw.replace(/(?<![。：:；;\s])[。：:；;\s]+$/, '');
