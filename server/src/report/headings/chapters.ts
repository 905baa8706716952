import { fold } from '../../text/mapped';
import type { LineIndex } from '../../text/lines';
import { spanOf, textAt, type Span } from '../../text/span';
import type { Template } from '../../template/model';
import type { HeadingCandidate } from './candidates';
import { readHeadingLine } from './line';
import type { Chapter, ExtraHeading, RepeatedHeading } from '../model';

const rank = { official: 3, variant: 2, similar: 1 } as const;

/** One candidate for each chapter, in the draft's order, with the text below it; and the headings that came again. */
export function chooseChapters(
  text: string,
  lines: LineIndex,
  candidates: readonly HeadingCandidate[],
): { readonly chapters: readonly Chapter[]; readonly repeated: readonly RepeatedHeading[] } {
  const outside = withoutContents(text, lines, withoutSubheadings(text, candidates));
  const chosen = new Map<string, HeadingCandidate>();
  for (const candidate of outside) {
    const before = chosen.get(candidate.chapter.id);
    if (!before || weight(candidate) > weight(before)) chosen.set(candidate.chapter.id, candidate);
  }
  const ordered = [...chosen.values()].sort((a, b) => a.line - b.line);
  const chapters = ordered.map((candidate, i): Chapter => {
    const next = ordered[i + 1];
    const end = next ? lines.line(next.line).start : text.length;
    return {
      template: candidate.chapter,
      heading: candidate.heading,
      title: candidate.title,
      likeness: candidate.likeness,
      numbering: candidate.numbering,
      body: spanOf(Math.min(bodyStart(text, lines, candidate), end), end),
    };
  });
  return { chapters, repeated: repeatedIn(text, lines, candidates, outside, chosen) };
}

/** In a list of contents there is less than this, and no sentence, between two headings. */
const maxListed = 200;

/** Headings that say again, under the same number, what a chapter's heading says; lists of contents left out. */
function repeatedIn(
  text: string,
  lines: LineIndex,
  candidates: readonly HeadingCandidate[],
  outside: readonly HeadingCandidate[],
  chosen: ReadonlyMap<string, HeadingCandidate>,
): readonly RepeatedHeading[] {
  if (candidates.length === chosen.size) return [];
  const hasText = (candidate: HeadingCandidate): boolean => {
    const next = candidates[candidates.indexOf(candidate) + 1];
    const end = next ? lines.line(next.line).start : text.length;
    const below = text.slice(candidate.title.end, end);
    return below.length > maxListed || below.includes('。');
  };
  return candidates.flatMap((candidate): readonly RepeatedHeading[] => {
    const other = chosen.get(candidate.chapter.id);
    if (!other || other === candidate || !saysTheSame(text, candidate, other)) return [];
    const [first, second] = candidate.line < other.line ? [candidate, other] : [other, candidate];
    const isTwice = isEmptyBetween(text, lines, first.nextLine, second.line);
    return isTwice || (outside.includes(candidate) && hasText(first))
      ? [{ chapter: candidate.chapter.id, heading: candidate.heading, isTwice }]
      : [];
  });
}

const saysTheSame = (text: string, one: HeadingCandidate, other: HeadingCandidate): boolean =>
  one.numbering !== null &&
  one.numbering.value === other.numbering?.value &&
  one.likeness !== 'similar' &&
  fold(textAt(text, one.title)) === fold(textAt(text, other.title));

const weight = (candidate: HeadingCandidate): number =>
  rank[candidate.likeness] * 4 +
  (candidate.numbering ? 1 : 0) +
  (candidate.numbering?.value === candidate.chapter.number ? 1 : 0);

/** The body begins on the heading's own line where words follow the title there. */
function bodyStart(text: string, lines: LineIndex, candidate: HeadingCandidate): number {
  const line = lines.line(lines.lineAt(candidate.title.end));
  const rest = textAt(text, spanOf(candidate.title.end, line.end));
  const closing = /^(?:\*{1,3}|__)?/.exec(rest)![0];
  return /[\p{L}\p{N}]/u.test(rest)
    ? candidate.title.end + closing.length
    : lines.lineWithEnding(lines.lineAt(candidate.title.end)).end;
}

/**
 * Leaves out headings numbered 1. and 2. below 一: chapter one may be divided like that, in words like
 * those of other chapters.
 */
function withoutSubheadings(
  text: string,
  candidates: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  let before: HeadingCandidate | null = null;
  return candidates.filter((candidate) => {
    const { numbering, chapter } = candidate;
    const isInPlace = numbering?.value === chapter.number;
    const isInDigits = numbering !== null && /\d/.test(textAt(text, numbering.span));
    if (numbering && !isInDigits) before = isInPlace ? candidate : null;
    return isInPlace || !isInDigits || before?.chapter.number !== 1;
  });
}

/** Leaves out a table of contents: headings one below the other that come again further down. */
function withoutContents(
  text: string,
  lines: LineIndex,
  candidates: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const listed = new Set<HeadingCandidate>();
  const repeated = repeatedBelow(candidates);
  candidates.forEach((candidate, i) => {
    if (!repeated.has(candidate)) return;
    const next = candidates[i + 1];
    const previous = candidates[i - 1];
    const besideNext =
      next !== undefined && isEmptyBetween(text, lines, candidate.nextLine, next.line);
    const besidePrevious =
      previous !== undefined && isEmptyBetween(text, lines, previous.nextLine, candidate.line);
    if (besideNext || besidePrevious) listed.add(candidate);
  });
  return candidates.filter((candidate) => !listed.has(candidate));
}

/** The headings that come again further down, as plainly or under the same number. */
function repeatedBelow(candidates: readonly HeadingCandidate[]): ReadonlySet<HeadingCandidate> {
  const repeated = new Set<HeadingCandidate>();
  const plainest = new Map<string, number>();
  const numbered = new Set<string>();
  for (const candidate of [...candidates].reverse()) {
    const { id } = candidate.chapter;
    const number = candidate.numbering && `${id} ${candidate.numbering.value}`;
    const weight = rank[candidate.likeness];
    if ((plainest.get(id) ?? 0) >= weight || (number !== null && numbered.has(number)))
      repeated.add(candidate);
    plainest.set(id, Math.max(plainest.get(id) ?? 0, weight));
    if (number !== null) numbered.add(number);
  }
  return repeated;
}

function isEmptyBetween(text: string, lines: LineIndex, from: number, to: number): boolean {
  for (let line = from; line < to; line++) {
    if (textAt(text, lines.line(line)).trim() !== '') return false;
  }
  return true;
}

/** Numbered headings after the last chapter that are none of the template's, attachments left out. */
export function findExtraHeadings(
  text: string,
  lines: LineIndex,
  chapters: readonly Chapter[],
  template: Template,
): readonly ExtraHeading[] {
  const last = chapters[chapters.length - 1];
  if (!last?.numbering) return [];
  const extra: ExtraHeading[] = [];
  let number = Math.max(template.chapters.length, last.numbering.value);
  for (let line = lines.lineAt(last.body.start); line < lines.count; line++) {
    const span: Span = lines.line(line);
    if (span.start < last.body.start || span.end - span.start > 60) continue;
    const parts = readHeadingLine(text, span);
    if (
      parts?.numbering?.value !== number + 1 ||
      !/^[一二三四五六七八九十第]/.test(textAt(text, parts.numbering.span))
    )
      continue;
    const words = textAt(text, parts.words);
    if (/[。；，,]/.test(words) || fold(words).length < 2 || words.startsWith('附')) continue;
    number++;
    extra.push({ heading: spanOf(parts.numbering.span.start, parts.words.end), number });
  }
  return extra;
}
