import { fold, foldUnit } from '../../text/mapped';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import type { LineIndex } from '../../text/lines';
import { movedBy, spanOf, textAt, type Span } from '../../text/span';
import { unitsOf } from '../../text/units';
import { hasMark, patternsOf, withoutMarks } from './marks';
import type { ChapterTemplate, Template } from '../../template/model';
import { coreOf, type Likeness } from '../../template/vocabulary';
import { findAlike, mayBeAlike } from './similarTitle';
import {
  firstOfWords,
  maxHeadLength,
  numberingStarts,
  readBracketedLine,
  readHeadingLine,
  tableUnit,
  type HeadingLine,
} from './line';
import {
  beginsTitle,
  findTitle,
  findTitleOverTwoLines,
  openingsOf,
  type Form,
  type Found,
  type Titles,
} from './titles';

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

/** Every line that may be the heading of one of the template's chapters, in the draft's order. */
export function findHeadingCandidates(
  text: string,
  lines: LineIndex,
  template: Template,
): readonly HeadingCandidate[] {
  const titles = titlesOf(template);
  const candidates: HeadingCandidate[] = [];
  let index = 0;
  while (index < lines.count) {
    const candidate = candidateAt(text, lines, index, titles);
    if (candidate) candidates.push(candidate);
    index = candidate?.nextLine ?? index + 1;
  }
  return candidates.length === 0 ? bracketedCandidates(text, lines, titles) : candidates;
}

/** Fewer headings numbered in brackets make no report of chapters. */
const minBracketed = 3;

/**
 * The headings of a draft whose chapters are numbered as parts of a chapter are, `（一）`: those with a chapter's own
 * title and number, since what overviews speak of is numbered so as well.
 */
function bracketedCandidates(
  text: string,
  lines: LineIndex,
  titles: Titles,
): readonly HeadingCandidate[] {
  const candidates: HeadingCandidate[] = [];
  for (let index = 0; index < lines.count; index++) {
    const { start, end } = lines.line(index);
    const line = spanOf(start, Math.min(end, start + maxHeadLength));
    if (!bracketUnits.has(text.charCodeAt(firstOfWords(text, line)))) continue;
    const parts = readBracketedLine(text, line);
    const found = parts && findTitle(text, parts, titles);
    if (!found || found.chapter.number !== parts.numbering?.value) continue;
    candidates.push(candidateOf(found, parts, index, index + 1));
  }
  return candidates.length < minBracketed ? [] : candidates;
}

const bracketUnits = unitsOf('（(');

const candidateOf = (
  { chapter, likeness, title }: Found,
  { numbering, words }: HeadingLine,
  line: number,
  nextLine: number,
): HeadingCandidate => ({
  chapter,
  likeness,
  heading: spanOf(numbering?.span.start ?? words.start, title.end),
  title,
  numbering,
  line,
  nextLine,
});

function candidateAt(
  text: string,
  lines: LineIndex,
  index: number,
  titles: Titles,
): HeadingCandidate | null {
  const line = lines.line(index);
  const head = spanOf(line.start, Math.min(line.end, line.start + maxHeadLength));
  if (!mayBeHeading(text, head, titles)) return null;
  const byItself = readerOf(titles)(textAt(text, head));
  if (!byItself) return null;
  const move = movedBy(line.start);
  const parts = movedLine(byItself.parts, move);
  const found = byItself.found
    ? { ...byItself.found, title: move(byItself.found.title) }
    : ((byItself.begins ? findTitleOverTwoLines(text, lines, index, parts, titles) : null) ??
      (byItself.isLike ? findAlike(text, lines, index, parts, titles) : null));
  return found && candidateOf(found, parts, index, lines.lineAt(found.title.end) + 1);
}

/** What a line is by its own words; spans are of these words. */
interface LineByItself {
  readonly parts: HeadingLine;
  /** The chapter whose title it is. */
  readonly found: Found | null;
  /** Whether it may be the first half of a title. */
  readonly begins: boolean;
  /** Whether it may be a title under other words. */
  readonly isLike: boolean;
}

/** Reads lines that may be headings; null for those that a look at their words rules out. */
const readerOf = oncePer((titles: Titles) =>
  oncePerText((words): LineByItself | null => {
    const parts = readHeadingLine(words, spanOf(0, words.length), titles.byTables);
    if (!parts) return null;
    const mayBegin = beginsLikeTitle(words, parts.words, titles);
    const found = mayBegin ? findTitle(words, parts, titles) : null;
    const begins = mayBegin && parts.alone && beginsTitle(words, parts, titles);
    const isLike = parts.alone && mayBeAlike(words, parts, titles);
    return found !== null || begins || isLike ? { parts, found, begins, isLike } : null;
  }),
);

const movedLine = (
  { numbering, words, alone }: HeadingLine,
  move: (span: Span) => Span,
): HeadingLine => ({
  numbering: numbering && { ...numbering, span: move(numbering.span) },
  words: move(words),
  alone,
});

/** Whether a look at the first words of a line leaves it open that it is a heading. */
function mayBeHeading(text: string, line: Span, titles: Titles): boolean {
  if (titles.openings === null) return true;
  const first = firstOfWords(text, line);
  if (first === line.end) return false;
  const unit = text.charCodeAt(first);
  return (
    numberingStarts.has(unit) ||
    (titles.byTables && unit === tableUnit) ||
    beginsLikeTitle(text, spanOf(first, line.end), titles)
  );
}

/** Whether the first two characters of the words that count are those of a title. */
function beginsLikeTitle(text: string, { start, end }: Span, { openings }: Titles): boolean {
  let two = '';
  for (let at = start; at < end && two.length < 2; at++) two += foldUnit(text.charCodeAt(at));
  return openings === null || openings.has(two.slice(0, 2));
}

const titlesOf = oncePer((template: Template): Titles => {
  const forms = template.chapters.map((chapter): Form => ({
    chapter,
    official: fold(withoutMarks(chapter.title)),
    variants: chapter.variants.filter((each) => !hasMark(each)).map(fold),
    patterns: [
      ...patternsOf([chapter.title], 'official'),
      ...patternsOf(chapter.variants, 'variant'),
    ],
  }));
  return {
    byTables: template.chapters.some(({ numberedAs }) => numberedAs !== undefined),
    forms,
    openings: openingsOf(forms),
    tableLabels: new Set(
      template.tables.flatMap((table) =>
        table.blocks.flatMap((block) =>
          block.rows.flatMap((row) => [row.label, ...(row.aliases ?? [])].map(coreOf)),
        ),
      ),
    ),
  };
});
