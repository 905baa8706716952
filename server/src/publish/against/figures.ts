import type { BoundTable, Cell, Report } from '../../report/model';
import type { Finding } from '../../rules/model';
import type { Localised } from '../../template/localised';
import { halfWidth } from '../../text/mapped';
import { spanOf, type Span } from '../../text/span';
import { differenceAt, type Original } from './model';
import { cellIn } from '../../report/query/cells';

/** Cells that say something else; a table that is not there or cannot be read is one difference. */
export function figureDifferences(original: Original, published: Report): readonly Finding[] {
  return [...original.report.tables.values()]
    .filter(({ state }) => state === 'read')
    .flatMap((table) => {
      const other = published.tables.get(table.template.id);
      if (other?.state === 'read') return cellDifferences(original, table, other, published);
      const args = { table: table.template.name };
      const place = other?.span ?? placeFor(table, published);
      const message = { key: 'against.table-missing', args };
      return [differenceAt(original, 'error', place, message, table.span)];
    });
}

/** The heading that the table should stand under, else the title, else the beginning. */
const placeFor = ({ template }: BoundTable, { chapters, title }: Report): Span =>
  chapters.find((chapter) => chapter.template.id === template.chapter)?.heading ??
  title?.span ??
  spanOf(0, 0);

function cellDifferences(
  original: Original,
  table: BoundTable,
  other: BoundTable,
  published: Report,
): readonly Finding[] {
  return [...table.rows.values()].flatMap((row) => {
    const there = other.rows.get(row.template.id);
    return row.cells.flatMap((cell) => {
      const found = cellIn(there, cell.column.id);
      if (found && isSame(cell, found)) return [];
      const args = {
        table: table.template.name,
        row: row.template.label,
        column: cell.column.label,
        draft: shown(cell),
        published: found ? shown(found) : '—',
      };
      const place = found?.span ?? there?.span ?? placeFor(other, published);
      const message = { key: found ? 'against.figure' : 'against.figure-missing', args };
      return [differenceAt(original, 'error', place, message, cell.span)];
    });
  });
}

const isSame = (one: Cell, other: Cell): boolean =>
  one.value.kind === 'number' && other.value.kind === 'number'
    ? one.value.decimal === other.value.decimal
    : tight(one.text) === tight(other.text);

const tight = (text: string): string => halfWidth(text).replace(/\s/g, '');

/** What a message says that a cell has. */
const shown = ({ text }: Cell): string | Localised => (text.trim() === '' ? blank : text);

const blank: Localised = { 'zh-cn': '（空）', en: '(blank)' };
