import type { BoundTable, UnknownRow } from '../report/model';
import { rowTemplates } from '../report/query/cells';

/**
 * Unknown rows that stand exactly where one row of the form is missing, with as many values as it has
 * columns: the row is there under a wrong label. By the missing row's id.
 */
export function misnamedRows(table: BoundTable): ReadonlyMap<string, UnknownRow> {
  const found = new Map<string, UnknownRow>();
  if (table.unknownRows.length === 0) return found;
  const rows = rowTemplates(table);
  rows.forEach(({ row, block }, i) => {
    if (table.rows.has(row.id)) return;
    const before = table.rows.get(rows[i - 1]?.row.id ?? '');
    const after = table.rows.get(rows[i + 1]?.row.id ?? '');
    if (!before && !after) return;
    const between = table.unknownRows.filter(
      (unknown) =>
        (!before || unknown.span.start >= before.span.end) &&
        (!after || unknown.span.end <= after.span.start) &&
        unknown.group === null &&
        unknown.pieces.filter(({ value }) => value.kind !== 'blank').length ===
          block.columns.length,
    );
    if (
      between.length === 1 &&
      (before !== undefined || i === 0) &&
      (after !== undefined || i === rows.length - 1)
    ) {
      found.set(row.id, between[0]!);
    }
  });
  return found;
}
