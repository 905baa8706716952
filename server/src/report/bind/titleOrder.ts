import type { LineIndex } from '../../text/lines';
import { layoutNamed } from '../layout/kinds';
import type { BoundHeading, Layout } from '../model';

/** What tells of a title where it stands, and whose it is. */
type Title = Pick<BoundHeading, 'block' | 'column' | 'likeness' | 'span'>;

/**
 * The first title that stands before one that the form has before it, among those that stand in one row of titles of
 * one block: the columns are in another order, and whose values are whose cannot be told. Titles in other words, or
 * that stand there twice, tell nothing.
 */
export function titleOutOfOrder<Found extends Title>(
  titles: readonly Found[],
  layout: Layout,
  lines: LineIndex,
): Found | null {
  const { cellALine } = layoutNamed(layout);
  const rows = new Map<string, Found[]>();
  for (const title of titles) {
    if (title.likeness === 'similar') continue;
    const line = cellALine ? 0 : lines.lineAt(title.span.start);
    // Titles below a heading stand a row lower than those beside it.
    const key = `${line} ${title.block.id} ${title.column.path?.length ?? 0}`;
    rows.set(key, [...(rows.get(key) ?? []), title]);
  }
  for (const row of rows.values()) {
    row.sort((a, b) => a.span.start - b.span.start);
    const places = row.map(({ block, column }) => block.columns.indexOf(column));
    if (new Set(places).size < places.length || places.includes(-1)) continue;
    const at = places.findIndex((place, i) => place > (places[i + 1] ?? Infinity));
    if (at >= 0) return row[at + 1]!;
  }
  return null;
}
