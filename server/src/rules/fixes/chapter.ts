import type { BoundTable, Chapter, Report } from '../../report/model';
import type { ChapterTemplate } from '../../template/model';
import { chapterHeading, chapterSkeleton } from '../../template/skeleton/report';
import { plainText } from '../../template/skeleton/render';
import { lineEndingOf } from '../../text/lines';
import { spanOf, textAt, trimSpan } from '../../text/span';
import type { Edit } from '../model';

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
  const words = `${markupBesides(report, next)}${numberedLikeOthers(report, chapter)}\n\n${body}\n`;
  const eol = lineEndingOf(report.text);
  if (next) {
    const at = report.lines.line(report.lines.lineAt(next.heading.start)).start;
    return { span: spanOf(at, at), newText: `${words}\n`.replace(/\n/g, eol) };
  }
  const at = trimSpan(report.text, spanOf(0, report.text.length)).end;
  return { span: spanOf(at, report.text.length), newText: `\n\n${words}`.replace(/\n/g, eol) };
}

function insertHeading(
  report: Report,
  chapter: ChapterTemplate,
  next: Chapter | undefined,
  table: BoundTable,
): Edit {
  const eol = lineEndingOf(report.text);
  const at = report.lines.line(report.lines.lineAt(table.span.start)).start;
  const heading = `${markupBesides(report, next)}${numberedLikeOthers(report, chapter)}`;
  return { span: spanOf(at, at), newText: `${heading}${eol}${eol}` };
}

/** What stands before the other chapters' headings, e.g. `## `; the nearest one's. */
function markupBesides(report: Report, next: Chapter | undefined): string {
  const model = next ?? report.chapters[report.chapters.length - 1];
  if (!model) return '## ';
  const line = report.lines.line(report.lines.lineAt(model.heading.start));
  const before = textAt(report.text, spanOf(line.start, model.heading.start));
  return /^[\s#>]*$/.test(before) ? before : '';
}

/** The official heading; its numbering left out where the draft's headings have none. */
function numberedLikeOthers(report: Report, chapter: ChapterTemplate): string {
  const unnumbered =
    report.chapters.length > 0 && report.chapters.every(({ numbering }) => numbering === null);
  return unnumbered ? chapter.title : chapterHeading(chapter);
}
