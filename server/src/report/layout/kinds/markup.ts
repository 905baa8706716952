import type { Edit } from '../../../text/edit';
import { spanOf, textAt, type Span } from '../../../text/span';
import type { BoundTable, Report } from '../../model';
import { mark } from '../regionLines';
import { cellEnd, cellStart } from '../../source/markup';
import type { MarkedTableLayout, NewRow } from './model';
import { placesIn, rewritten } from './writing';

/** The stretches between the marks that stand for the tags of cells; the last may lack its end. */
function splitMarkup(text: string, line: Span): readonly Span[] {
  const cells: Span[] = [];
  for (let start = text.indexOf(cellStart, line.start); start >= 0 && start < line.end;) {
    const next = text.indexOf(cellStart, start + 1);
    const end = next < 0 || next > line.end ? line.end : next;
    const close = text.indexOf(cellEnd, start);
    cells.push(spanOf(start + 1, close < 0 || close > end ? end : close));
    start = next;
  }
  return cells;
}

/** A row of tags; none below one that reaches over several rows or lacks its end. */
function insertTags(
  { source }: Report,
  { model: { label, cells, span }, label: words, values }: NewRow,
): Edit | null {
  if (!label || cells.length !== values.length) return null;
  const start = lastOf(source, ['<tr', '<TR'], label.span.start);
  const length = /<\/tr\s*>/i.exec(source.slice(span.end));
  if (start < 0 || !length) return null;
  const whole = spanOf(start, span.end + length.index + length[0].length);
  if (/rowspan/i.test(textAt(source, whole))) return null;
  const written = rewritten(source, whole, [
    { span: label.span, words },
    ...placesIn(cells, values),
  ]);
  return written === null ? null : { span: spanOf(whole.end, whole.end), newText: `\n${written}` };
}

/** The table's tags with all within. */
function tagsOf({ source, text }: Report, { span }: BoundTable, lines: Span): Span {
  const start = lastOf(source, ['<table', '<TABLE'], span.start);
  const end = /<\/table\s*>/i.exec(source.slice(span.end));
  const isAlone = start >= 0 && text.slice(start, lines.start).trim() === '';
  return spanOf(
    isAlone ? start : lines.start,
    end ? span.end + end.index + end[0].length : lines.end,
  );
}

const lastOf = (source: string, tags: readonly string[], before: number): number =>
  Math.max(...tags.map((tag) => source.lastIndexOf(tag, before)));

/** Cells in the tags of a page. */
export const markup: MarkedTableLayout = {
  marksCells: true,
  rowALine: false,
  cellALine: false,
  keepsCellsApart: true,
  isEditedByCell: false,
  mark: mark.cellStart,
  cellsIn: splitMarkup,
  completed: (read) => read,
  insertRow: insertTags,
  extent: tagsOf,
};
