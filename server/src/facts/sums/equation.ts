import type { BoundRow, BoundTable, Cell } from '../../report/model';
import { exact, isExact } from '../../text/exact';
import { oncePer } from '../../text/oncePer';
import type { Formula, RowTemplate, TableTemplate } from '../../template/model';

/** A cell in its row: what an equation adds up. */
export interface Place {
  readonly row: BoundRow;
  readonly cell: Cell;
}

/** One instance of a formula: two sums over cells of the draft that must be equal. */
export interface Equation {
  readonly formula: Formula;
  readonly left: readonly Place[];
  readonly right: readonly Place[];
}

/**
 * The number of 0 or more that a sum can be taken over: a whole one, in a column of amounts also a decimal;
 * null for anything else.
 */
export function countOf(place: Place): number | null {
  const { column, value } = place.cell;
  if (value.kind !== 'number' || value.value < 0) return null;
  const counts =
    Number.isSafeInteger(value.value) ||
    (column.type === 'amount' && isExact(value.value, value.decimal));
  return counts ? value.value : null;
}

/**
 * The table's equations whose every cell holds a count. Those with a blank, unreadable or missing cell
 * cannot be judged and are left out: the cell itself is what is to be reported.
 */
export const judgedEquations = oncePer((table: BoundTable): readonly Equation[] =>
  equationsOf(table).filter(isJudged),
);

/** The table's equations whose every cell is there, whatever it holds. */
export const equationsOf = oncePer((table: BoundTable): readonly Equation[] =>
  table.state === 'read'
    ? table.template.formulas.flatMap((formula) =>
        formula.over === 'columns' ? acrossRows(table, formula) : downColumns(table, formula),
      )
    : [],
);

const isJudged = (equation: Equation): boolean =>
  [...equation.left, ...equation.right].every((place) => countOf(place) !== null);

/** The formula in each row that has all its columns. */
function acrossRows(table: BoundTable, formula: Formula): readonly Equation[] {
  return [...table.rows.values()].flatMap((row) => {
    const places = (ids: readonly string[]): Place[] =>
      row.cells.filter(({ column }) => ids.includes(column.id)).map((cell) => ({ row, cell }));
    const left = places(formula.left);
    const right = places(formula.right);
    const whole = left.length === formula.left.length && right.length === formula.right.length;
    return whole ? [{ formula, left, right }] : [];
  });
}

/** The formula in each column, if the draft has all its rows. */
function downColumns(table: BoundTable, formula: Formula): readonly Equation[] {
  const left = rowsOf(table, formula.left);
  const right = rowsOf(table, formula.right);
  if (!left || !right) return [];
  const columns = right[0]?.block.columns ?? [];
  return columns.flatMap((column) => {
    const places = (rows: readonly BoundRow[]): Place[] =>
      rows.flatMap((row) =>
        row.cells.filter((cell) => cell.column.id === column.id).map((cell) => ({ row, cell })),
      );
    const equation = { formula, left: places(left), right: places(right) };
    return equation.left.length === left.length && equation.right.length === right.length
      ? [equation]
      : [];
  });
}

/** The bound rows of those ids; one row that stands for several counts once. Null if one is missing. */
function rowsOf(table: BoundTable, ids: readonly string[]): readonly BoundRow[] | null {
  const rows = new Set<BoundRow>();
  for (const id of ids) {
    const row = table.rows.get(id) ?? table.rows.get(standInFor(table.template, id) ?? '');
    if (!row || row.cells.length === 0) return null;
    rows.add(row);
  }
  return [...rows];
}

/** Id of the group row that an older edition had in place of this row. */
export function standInFor(table: TableTemplate, id: string): string | undefined {
  const rows = table.blocks.flatMap((block) => block.rows);
  const parent = rows.find((row) => row.id === id)?.parent;
  return rows.find((row): row is RowTemplate => row.id === parent && row.standsForRows === true)
    ?.id;
}

export const sumOf = (places: readonly Place[]): number =>
  exact(places.reduce((sum, place) => sum + (countOf(place) ?? 0), 0));

/** What the left side has more than the right; 0 where the equation holds. */
export const excessOf = (equation: Equation): number =>
  exact(sumOf(equation.left) - sumOf(equation.right));
