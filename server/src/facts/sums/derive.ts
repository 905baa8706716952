import type { BoundTable } from '../../report/model';
import type { BlockTemplate, Formula, RowTemplate } from '../../template/model';
import { exact } from '../../text/exact';
import { countOf } from './equation';

/**
 * The numbers that a row must hold for the sums down its columns to be true, all other rows given; null
 * where a row or cell of those sums is missing, or a number would be negative, or its own total untrue.
 */
export function deriveRow(
  table: BoundTable,
  row: RowTemplate,
  block: BlockTemplate,
): readonly string[] | null {
  const formula = table.template.formulas.find(
    ({ over, left, right }) => over === 'rows' && (left.includes(row.id) || right.includes(row.id)),
  );
  if (!formula) return null;
  const values = block.columns.map((column) => missingValue(table, formula, row.id, column.id));
  if (values.some((value) => value === null || value < 0)) return null;
  return agrees(table, block, values as readonly number[]) ? values.map(String) : null;
}

function missingValue(
  table: BoundTable,
  formula: Formula,
  rowId: string,
  columnId: string,
): number | null {
  const sum = (ids: readonly string[]): number | null => {
    let total = 0;
    for (const id of ids) {
      if (id === rowId) continue;
      const row = table.rows.get(id);
      const cell = row?.cells.find(({ column }) => column.id === columnId);
      const count = row && cell ? countOf({ row, cell }) : null;
      if (count === null) return null;
      total += count;
    }
    return total;
  };
  const left = sum(formula.left);
  const right = sum(formula.right);
  if (left === null || right === null) return null;
  return exact(formula.left.includes(rowId) ? right - left : left - right);
}

function agrees(table: BoundTable, block: BlockTemplate, values: readonly number[]): boolean {
  const formula = table.template.formulas.find(({ over }) => over === 'columns');
  if (!formula) return true;
  const sum = (ids: readonly string[]): number =>
    block.columns.reduce(
      (total, column, i) => total + (ids.includes(column.id) ? values[i]! : 0),
      0,
    );
  return sum(formula.left) === sum(formula.right);
}
