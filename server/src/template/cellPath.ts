import type { BlockTemplate, ColumnTemplate, RowTemplate, TableTemplate, Template } from './model';

/**
 * Where a cell of a form is, as templates, baselines and lists write it: `table/row/column`, the ids of the
 * three with a slash between. All that writes or takes apart such a path does it here.
 */
export interface CellPath {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** In a path the row or the column that is each of them in turn. */
export const anyId = '*';

/** The path of a cell: `table/row/column`. */
export const cellPath = (table: string, row: string, column: string): string =>
  `${table}/${row}/${column}`;

/** The ids that the path is made of; `''` for those that it lacks, which no form has. */
export function cellPathParts(path: string): CellPath {
  const [table = '', row = '', column = ''] = path.split('/');
  return { table, row, column };
}

/** The path with the id of a row or column in the place of its `*`. */
export const withId = (path: string, id: string): string =>
  path
    .split('/')
    .map((step) => (step === anyId ? id : step))
    .join('/');

/** Whether the path has a `*`, for the row or the column. */
export function hasAnyId(path: string): boolean {
  const { row, column } = cellPathParts(path);
  return row === anyId || column === anyId;
}

/** A cell of a form with what it belongs to. */
export interface CellOfForm {
  readonly table: TableTemplate;
  readonly block: BlockTemplate;
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
}

/** The form's cell at the path, also of a row that only heads others; null where it has none. */
export function cellOfForm({ tables }: Pick<Template, 'tables'>, path: string): CellOfForm | null {
  const ids = cellPathParts(path);
  const table = tables.find(({ id }) => id === ids.table);
  for (const block of table?.blocks ?? []) {
    const row = block.rows.find(({ id }) => id === ids.row);
    const column = block.columns.find(({ id }) => id === ids.column);
    if (table && row && column) return { table, block, row, column };
  }
  return null;
}
