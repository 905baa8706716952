import { cellAt } from '../../report/query/cells';
import { chapterHeading } from '../../template/skeleton/report';
import type { BlockTemplate, RowTemplate } from '../../template/model';
import type { Position, Range } from '../../text/lines';
import type { Analysis } from '../analysis';

/** A cell by what the form calls its chapter, row and column. */
export interface NamedCell {
  readonly chapter: string;
  readonly row: string;
  readonly column: string;
  /** As written; `''` for a blank cell. */
  readonly text: string;
  readonly range: Range;
}

/** The cell at the position; null where there is none, and for a text that is no report. */
export function namedCellAt({ checked, report }: Analysis, position: Position): NamedCell | null {
  if (!checked) return null;
  const found = cellAt(report, report.lines.offsetAt(position));
  if (!found) return null;
  const { table, row, cell } = found;
  const chapter = report.chapters.findLast(({ heading }) => heading.start <= cell.span.start);
  return {
    chapter: chapter ? chapterHeading(chapter.template) : '',
    row: labelsOf(row.template, table.template.blocks).join(' '),
    column: cell.column.label,
    text: cell.text,
    range: report.lines.rangeOf(cell.span),
  };
}

/** The row's label after those of the groups that it stands under. */
function labelsOf(row: RowTemplate, blocks: readonly BlockTemplate[]): readonly string[] {
  if (row.path) return [...row.path, row.label];
  const rows = blocks.find((block) => block.rows.includes(row))?.rows ?? [];
  const parent = rows.find(({ id }) => id === row.parent);
  return parent ? [...labelsOf(parent, blocks), row.label] : [row.label];
}
