import { chineseOrdinal } from '../../text/numbers';
import type { ChapterTemplate, Template } from '../model';
import { joinParts, partsOf, text, type KnownFacts, type SkeletonPart } from './parts';
import { tableSkeleton } from './tables';

/** A whole new report: title, preamble and every chapter; ends with a line feed. */
export function reportSkeleton(
  template: Template,
  known: KnownFacts = {},
): readonly SkeletonPart[] {
  const title = [text('# '), ...partsOf(template.title.form, known), text('\n')];
  const preamble = template.preamble.flatMap(({ skeleton }) =>
    skeleton === undefined ? [] : [[...partsOf(skeleton, known), text('\n')]],
  );
  const chapters = template.chapters.map((chapter) => chapterSkeleton(template, chapter, known));
  return joinParts([title, ...preamble, ...chapters], '\n');
}

/** One chapter: heading, text and table as far as it has them; ends with a line feed. */
export function chapterSkeleton(
  template: Template,
  chapter: ChapterTemplate,
  known: KnownFacts = {},
): readonly SkeletonPart[] {
  const pieces: (readonly SkeletonPart[])[] = [[text(`## ${chapterHeading(chapter)}\n`)]];
  if (chapter.skeleton !== undefined) {
    pieces.push([...partsOf(chapter.skeleton, known), text('\n')]);
  }
  const table = template.tables.find(({ id }) => id === chapter.table);
  if (table) pieces.push(tableSkeleton(table, known));
  return joinParts(pieces, '\n');
}

/** The official heading with its numbering: `一、总体情况`. */
export const chapterHeading = ({ number, title }: ChapterTemplate): string =>
  `${chineseOrdinal(number) ?? number}、${title}`;
