import type { BoundRow, BoundTable, Cell, Report } from '../model';
import type { BlockTemplate, RowTemplate } from '../../template/model';

/** The tables whose rows could be read; of the others something else is said. */
export const readTables = (report: Report): readonly BoundTable[] =>
  [...report.tables.values()].filter(({ state }) => state === 'read');

/** Every cell of the table with its row, in the template's order. */
export function cellsOf(
  table: BoundTable,
): readonly { readonly row: BoundRow; readonly cell: Cell }[] {
  return rowTemplates(table).flatMap(({ row }) => {
    const bound = table.rows.get(row.id);
    return bound ? bound.cells.map((cell) => ({ row: bound, cell })) : [];
  });
}

/** The table's rows that take values, in the template's order. */
export const rowTemplates = (
  table: BoundTable,
): readonly { readonly row: RowTemplate; readonly block: BlockTemplate }[] =>
  table.template.blocks.flatMap((block) =>
    block.rows
      .filter((row) => row.kind === 'data' || table.rows.has(row.id))
      .map((row) => ({ row, block })),
  );
