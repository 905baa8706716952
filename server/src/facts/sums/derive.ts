import type { BoundTable } from '../../report/model';
import type { BlockTemplate, Formula, RowTemplate } from '../../template/model';
import { excessOver } from '../../template/evaluate';
import { countOf } from './equation';
import { cellIn } from '../../report/query/cells';

/** Numbers by column for each of the missing rows, in their order. */
export type DerivedRows = readonly (readonly number[])[];

/**
 * What missing rows of one block must hold for every sum that they stand in to be true, all other rows
 * given: a single row what its column's sum leaves for it, several rows 0 and their totals the sums.
 * Null where a row of those sums is missing, a cell is no count, a number would be negative, a sum would
 * be untrue, or no sum says anything of one of the rows.
 */
export function deriveRows(
  table: BoundTable,
  rows: readonly RowTemplate[],
  block: BlockTemplate,
): DerivedRows | null {
  const down = table.template.formulas.filter(({ over }) => over === 'rows');
  const across = table.template.formulas.filter(({ over }) => over === 'columns');
  const ids = rows.map(({ id }) => id);
  if (!ids.every((id) => down.some((formula) => isIn(formula, id)))) return null;
  const columns = block.columns.map(({ id: column }) => derivedColumn(table, column, ids, down));
  if (columns.some((values) => values === null)) return null;
  const derived = rows.map(({ id }) => columns.map((values) => values!.get(id)!));
  const isTrue = derived.every((values) =>
    across.every((formula) => agrees(formula, block, values)),
  );
  return isTrue ? derived : null;
}

/** The column's numbers for the missing rows; null where its sums leave none. */
function derivedColumn(
  table: BoundTable,
  column: string,
  missing: readonly string[],
  formulas: readonly Formula[],
): ReadonlyMap<string, number> | null {
  const found = new Map<string, number>();
  const valueOf = (id: string): number | null => {
    const row = table.rows.get(id);
    const cell = cellIn(row, column);
    return row && cell ? countOf({ row, cell }) : (found.get(id) ?? null);
  };
  const about = formulas.filter((formula) => missing.some((id) => isIn(formula, id)));
  if (missing.length > 1) {
    const isTotal = (id: string): boolean => formulas.some(({ right }) => right.includes(id));
    const isLeft = (id: string): boolean => isRemainder(id, formulas);
    for (const id of missing) if (!isTotal(id) && !isLeft(id)) found.set(id, 0);
  }
  for (let isOpen = true; isOpen;) {
    isOpen = false;
    for (const { left, right } of about) {
      const unknown = [...left, ...right].filter((id) => missing.includes(id) && !found.has(id));
      const [only] = unknown;
      if (only === undefined || unknown.length > 1) continue;
      const excess = excessOver({ left, right }, (id) => (id === only ? 0 : valueOf(id)));
      if (excess === null) return null;
      const value = left.includes(only) ? -excess : excess;
      if (value < 0) return null;
      found.set(only, value);
      isOpen = true;
    }
  }
  const holds = about.every((formula) => excessOver(formula, valueOf) === 0);
  return holds && missing.every((id) => found.has(id)) ? found : null;
}

/** Whether the row stands only where a balance of several rows leaves it what the others lack. */
const isRemainder = (id: string, formulas: readonly Formula[]): boolean =>
  formulas.filter((formula) => isIn(formula, id)).every(({ right }) => right.length > 1);

const isIn = ({ left, right }: Formula, id: string): boolean =>
  left.includes(id) || right.includes(id);

/** Whether a row of these numbers has a true sum; columns that the block lacks count for nothing. */
const agrees = (formula: Formula, { columns }: BlockTemplate, values: readonly number[]): boolean =>
  excessOver(formula, (id) => values[columns.findIndex((column) => column.id === id)] ?? 0) === 0;
