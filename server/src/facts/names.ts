import type { BoundRow, BoundTable, Cell } from '../report/model';
import type { Localised } from '../template/localised';

/** How messages name a table. */
export const tableName = (table: Pick<BoundTable, 'template'>): Localised => table.template.name;

/** Several names in one. */
export const namesTogether = (names: readonly Localised[]): Localised => ({
  'zh-cn': names.map((name) => name['zh-cn']).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

/** How messages name a cell: by its table, row and column. */
export const cellName = (
  table: BoundTable,
  { row, cell }: { readonly row: BoundRow; readonly cell: Cell },
): { readonly table: Localised; readonly row: string; readonly column: string } => ({
  table: tableName(table),
  row: row.template.label,
  column: cell.column.label,
});
