import type { BoundTable, Cell } from '../../report/model';
import { cellsOf } from '../tables';

/** What blank cells would hold. */
export interface Filling {
  readonly values: ReadonlyMap<Cell, string>;
  /** Whether every sum of the table is true then. */
  readonly true: boolean;
}

/**
 * Fills blank totals with their computed sum and every other blank with 0. A blank in a row or column
 * whose other cells are unreadable gets 0.
 */
export function filledBlanks(table: BoundTable): Filling {
  const cells = cellsOf(table);
  const filled = new Map<Cell, number>();
  const values = new Map<string, number | null>();
  const key = (row: string, column: string): string => `${row}/${column}`;
  for (const { row, cell } of cells) {
    const { value } = cell;
    values.set(
      key(row.template.id, cell.column.id),
      value.kind === 'number' ? value.value : value.kind === 'blank' ? 0 : null,
    );
  }
  const blank = new Map(
    cells
      .filter(({ cell }) => cell.value.kind === 'blank')
      .map(({ row, cell }) => [key(row.template.id, cell.column.id), cell]),
  );
  const sum = (keys: readonly string[]): number | null => {
    let total = 0;
    for (const one of keys) {
      const value = values.get(one);
      if (value === undefined || value === null) return null;
      total += value;
    }
    return total;
  };
  // Sums along the rows first, so that sums down the columns find the rows' totals.
  const formulas = [...table.template.formulas].sort((a, b) =>
    a.over === b.over ? 0 : a.over === 'columns' ? -1 : 1,
  );
  const instances = formulas.flatMap((formula) => {
    const lines =
      formula.over === 'columns'
        ? [...table.rows.keys()]
        : (cells[0]?.row.block.columns ?? []).map(({ id }) => id);
    return lines.map((line) => {
      const keys = (ids: readonly string[]): string[] =>
        ids.map((id) => (formula.over === 'columns' ? key(line, id) : key(id, line)));
      return { left: keys(formula.left), right: keys(formula.right) };
    });
  });
  for (const { left, right } of instances) {
    const [total] = right;
    const cell = right.length === 1 ? blank.get(total!) : undefined;
    const computed = sum(left);
    if (!cell || computed === null || filled.has(cell)) continue;
    filled.set(cell, computed);
    values.set(total!, computed);
  }
  const holds = instances.every(({ left, right }) => {
    const a = sum(left);
    return a !== null && a === sum(right);
  });
  return {
    values: new Map([...filled].map(([cell, value]) => [cell, String(value)])),
    true: holds,
  };
}
