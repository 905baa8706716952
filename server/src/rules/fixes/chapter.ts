import type { BoundTable, Chapter, Report } from '../../report/model';
import type { ChapterTemplate } from '../../template/model';
import { chapterHeading, chapterSkeleton } from '../../template/skeleton/report';
import { plainText } from '../../template/skeleton/render';
import { spanOf, textAt } from '../../text/span';
import type { Edit } from '../../text/edit';
import { insertAbove, insertAtEnd } from './insert';

/**
 * Inserts a chapter's heading and skeleton before the chapter that follows it, else at the draft's end;
 * the heading alone above its table where that is there.
 */
export function insertChapter(
  report: Report,
  chapter: ChapterTemplate,
  next: Chapter | undefined,
): Edit {
  const table = chapter.table === undefined ? undefined : report.tables.get(chapter.table);
  if (table) return insertHeading(report, chapter, next, table);
  const known = {
    ...(typeof report.title?.agency === 'string' && { agency: report.title.agency }),
    ...(report.year !== null && { year: report.year }),
  };
  const skeleton = plainText(chapterSkeleton(report.edition, chapter, known));
  const body = skeleton.slice(skeleton.indexOf('\n') + 1).replace(/^\n+|\n+$/g, '');
  const paragraphs = [`${markupBesides(report, next)}${numberedLikeOthers(report, chapter)}`, body];
  return next
    ? insertAbove(report, next.heading.start, paragraphs)
    : insertAtEnd(report, paragraphs);
}

function insertHeading(
  report: Report,
  chapter: ChapterTemplate,
  next: Chapter | undefined,
  table: BoundTable,
): Edit {
  const heading = `${markupBesides(report, next)}${numberedLikeOthers(report, chapter)}`;
  return insertAbove(report, table.span.start, [heading]);
}

/** What stands before the other chapters' headings, e.g. `## `; the nearest one's. */
function markupBesides(report: Report, next: Chapter | undefined): string {
  const model = next ?? report.chapters[report.chapters.length - 1];
  if (!model) return '## ';
  const { readLines } = report;
  const line = readLines.line(readLines.lineAt(model.heading.start));
  const before = textAt(report.source, spanOf(line.start, model.heading.start));
  return /^[\s#>]*$/.test(before) ? before : '';
}

/** The official heading; its numbering left out where the draft's headings have none. */
function numberedLikeOthers(report: Report, chapter: ChapterTemplate): string {
  const unnumbered =
    report.chapters.length > 0 && report.chapters.every(({ numbering }) => numbering === null);
  return unnumbered ? chapter.title : chapterHeading(chapter);
}
