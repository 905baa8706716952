import type { CellModel, TableModel } from '../../support/reportModel';
import { withTable } from './change';
import { inForm, placed, type Broken, type Draft } from './fault';

const cellOf = (value: number): CellModel => ({ text: String(value), value });
export const at = (table: TableModel, row: string, column: string): number =>
  table[row]?.[column]?.value ?? 0;

/** Adds to cells `row/column` of a table. */
export const plus =
  (changes: Readonly<Record<string, number>>) =>
  (table: TableModel): TableModel =>
    Object.entries(changes).reduce<TableModel>((changed, [path, more]) => {
      const [row = '', column = ''] = path.split('/');
      return {
        ...changed,
        [row]: { ...changed[row], [column]: cellOf(at(changed, row, column) + more) },
      };
    }, table);

/** The draft with a table changed; the place is the row that is wrong in it. */
export function changed(
  draft: Draft,
  tableId: string,
  row: string,
  change: (table: TableModel) => TableModel,
): Broken {
  const broken = inForm(draft, (form) => form, withTable(draft.model, tableId, change));
  return placed(broken, ({ tables }) => tables.get(tableId)?.rows.get(row)?.span);
}
