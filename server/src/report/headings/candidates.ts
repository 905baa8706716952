import { fold } from '../../text/mapped';
import type { LineIndex } from '../../text/lines';
import { spanOf, type Span } from '../../text/span';
import type { ChapterTemplate, Template } from '../../template/model';
import { coreOf, type Likeness } from '../../template/vocabulary';
import { findAlike } from './similarTitle';
import { longestHead, readHeadingLine } from './line';
import { findTitle, findTitleOverTwoLines, type Titles } from './titles';

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
  return candidates;
}

function candidateAt(
  text: string,
  lines: LineIndex,
  index: number,
  titles: Titles,
): HeadingCandidate | null {
  const line = lines.line(index);
  const head = spanOf(line.start, Math.min(line.end, line.start + longestHead));
  const parts = readHeadingLine(text, head);
  if (!parts) return null;
  const found =
    findTitle(text, parts, titles) ??
    (parts.alone
      ? (findTitleOverTwoLines(text, lines, index, parts, titles) ??
        findAlike(text, lines, index, parts, titles))
      : null);
  return (
    found && {
      chapter: found.chapter,
      likeness: found.likeness,
      heading: spanOf(parts.numbering?.span.start ?? parts.words.start, found.title.end),
      title: found.title,
      numbering: parts.numbering,
      line: index,
      nextLine: lines.lineAt(found.title.end) + 1,
    }
  );
}

function titlesOf(template: Template): Titles {
  return {
    forms: template.chapters.map((chapter) => ({
      chapter,
      official: fold(chapter.title),
      variants: chapter.variants.map(fold),
    })),
    tableLabels: new Set(
      template.tables.flatMap((table) =>
        table.blocks.flatMap((block) =>
          block.rows.flatMap((row) => [row.label, ...(row.aliases ?? [])].map(coreOf)),
        ),
      ),
    ),
  };
}
