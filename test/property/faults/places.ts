import type { BoundRow, BoundTable, Cell } from '../../../server/src/report/model';
import type { Draft } from './fault';

/** A cell of a valid draft with its number. */
export interface Place {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
  readonly value: number;
}

/** The cells that hold a number, in the draft's order. */
export const numbersOf = ({ report }: Draft, ...tables: readonly string[]): readonly Place[] =>
  [...report.tables.values()]
    .filter(({ template }) => tables.includes(template.id))
    .flatMap((table) =>
      [...table.rows.values()].flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.value.kind === 'number' ? [{ table, row, cell, value: cell.value.value }] : [],
        ),
      ),
    );

/** Counts written in nothing but digits. */
export const plainCounts = (draft: Draft, ...tables: readonly string[]): readonly Place[] =>
  numbersOf(draft, ...tables).filter(
    ({ cell }) => cell.column.type === 'count' && /^\d+$/.test(cell.text),
  );

export const inRow =
  (...rows: readonly string[]) =>
  ({ row }: Place): boolean =>
    rows.includes(row.template.id);

export const inColumn =
  (...columns: readonly string[]) =>
  ({ cell }: Place): boolean =>
    columns.includes(cell.column.id);
