import type { BoundRow, BoundTable, Cell, Report } from '../model';
import { oncePer } from '../../text/oncePer';
import { touches, type Span } from '../../text/span';
import { anyId, cellPath, cellPathParts, withId } from '../../template/cellPath';
import type { BlockTemplate, RowTemplate, TableTemplate } from '../../template/model';

/** The tables whose rows could be read; of the others something else is said. */
export const readTables = oncePer(({ tables }: Report): readonly BoundTable[] =>
  [...tables.values()].filter(({ state }) => state === 'read'),
);

/** Every cell of the table with its row, in the template's order. */
export const cellsOf = oncePer(
  (table: BoundTable): readonly { readonly row: BoundRow; readonly cell: Cell }[] =>
    rowTemplates(table).flatMap(({ row }) => {
      const bound = table.rows.get(row.id);
      return bound ? bound.cells.map((cell) => ({ row: bound, cell })) : [];
    }),
);

/** A row of the form, in its block. */
export interface RowOfForm {
  readonly row: RowTemplate;
  readonly block: BlockTemplate;
}

/** The table's rows that take values, in the template's order. */
export function rowTemplates({ template, rows }: BoundTable): readonly RowOfForm[] {
  const { all, data, groups } = rowsOf(template);
  return groups.some(({ id }) => rows.has(id))
    ? all.filter(({ row }) => row.kind === 'data' || rows.has(row.id))
    : data;
}

const rowsOf = oncePer(({ blocks }: TableTemplate) => {
  const all = blocks.flatMap((block) => block.rows.map((row): RowOfForm => ({ row, block })));
  const isData = ({ row }: RowOfForm): boolean => row.kind === 'data';
  const groups = all.flatMap(({ row }) => (row.kind === 'group' ? row : []));
  return { all, data: all.filter(isData), groups };
});

/** A cell of the draft, in its row and table. */
export interface CellPlace {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
}

/**
 * The cell at `table/row/column`, in which `*` stands for `id`; null where the draft has none there that could
 * be told from others.
 */
export function at(report: Report, path: string, id: string): CellPlace | null {
  const ids = cellPathParts(withId(path, id));
  const table = report.tables.get(ids.table);
  const row = table?.rows.get(ids.row);
  const cell = cellIn(row, ids.column);
  return table && row && cell ? { table, row, cell } : null;
}

/** The ids that the `*` of the path stands for in turn: those of the draft's rows, or of its row's columns. */
export function idsMeantBy(report: Report, path: string): readonly string[] {
  const ids = cellPathParts(path);
  const rows = report.tables.get(ids.table)?.rows;
  if (ids.row === anyId) return [...(rows?.keys() ?? [])];
  return rows?.get(ids.row)?.block.columns.map(({ id }) => id) ?? [];
}

/** Where the form has the cell: `table/row/column`. */
export const pathOf = (table: BoundTable, row: BoundRow, cell: Cell): string =>
  cellPath(table.template.id, row.template.id, cell.column.id);

/** The row's cell in the column of that id; undefined where its values could not be told apart. */
export const cellIn = (row: BoundRow | undefined, columnId: string): Cell | undefined =>
  row?.cells[placesOf(row.block).get(columnId) ?? -1];

/** Where each of a block's columns stands, by its id. */
const placesOf = oncePer(
  ({ columns }: BlockTemplate): ReadonlyMap<string, number> =>
    new Map(columns.map(({ id }, i) => [id, i])),
);

/** Every cell of the draft that is bound to the form. */
export const boundCells = oncePer(({ tables }: Report): readonly CellPlace[] =>
  [...tables.values()].flatMap((table) =>
    [...table.rows.values()].flatMap((row) => row.cells.map((cell) => ({ table, row, cell }))),
  ),
);

/** The cell that holds the offset, else the first that ends there; undefined outside the cells. */
export const cellAt = (report: Report, offset: number): CellPlace | undefined =>
  itemAt(
    boundCells(report).map((place) => ({ place, span: place.cell.span })),
    offset,
  )?.place;

/** The item that holds the offset, else the first that ends there. */
export function itemAt<Item extends { readonly span: Span }>(
  items: readonly Item[],
  offset: number,
): Item | undefined {
  const touching = items.filter(({ span }) => touches(span, offset));
  return touching.find(({ span }) => offset < span.end) ?? touching[0];
}

const minBare = 3;

/** Whether most of the table's labels have no cell after them, and none a figure. */
export function hasNoFigure(table: BoundTable): boolean {
  const rows = [...table.rows.values()];
  const bare = rows.filter(({ shape }) => shape === 'bare');
  return (
    bare.length >= minBare &&
    bare.length * 2 > rows.length &&
    rows.every(({ pieces }) => pieces.every(({ value }) => value.kind === 'blank'))
  );
}
