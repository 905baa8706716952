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
  return joinParts([title, ...preamble, ...chapters]);
}

/** One chapter: heading, text and table as far as it has them; ends with a line feed. */
export function chapterSkeleton(
  template: Template,
  chapter: ChapterTemplate,
  known: KnownFacts = {},
): readonly SkeletonPart[] {
  const heading = partsOf(chapterHeading(chapter), known);
  const pieces: (readonly SkeletonPart[])[] = [[text('## '), ...heading, text('\n')]];
  if (chapter.skeleton !== undefined) {
    pieces.push([...partsOf(chapter.skeleton, known), text('\n')]);
  }
  const table = template.tables.find(({ id }) => id === chapter.table);
  if (table) pieces.push(tableSkeleton(table, known));
  return joinParts(pieces);
}

/** The official heading with its numbering: `一、总体情况`. */
export const chapterHeading = ({ number, numberedAs, title }: ChapterTemplate): string => {
  const ordinal = chineseOrdinal(number) ?? String(number);
  return numberedAs === undefined ? `${ordinal}、${title}` : `${numberedAs}${ordinal} ${title}`;
};

/** The chapter with the body's name and the year in its title, as far as they are known; itself without such marks. */
export function titledFor(
  chapter: ChapterTemplate,
  { agency = null, year = null }: KnownFacts,
): ChapterTemplate {
  if (!chapter.title.includes('{')) return chapter;
  const title = chapter.title.replaceAll('{year}', year === null ? '本' : String(year));
  return { ...chapter, title: namedFor(title, agency) };
}

/** A form's words with the body's name in them; 本单位 where it is not known. */
export const namedFor = (words: string, body: string | null): string =>
  words.replaceAll('{agency}', () => body ?? '本单位');
