import Big from 'big.js';
import type { BoundRow, BoundTable, Cell, Report } from '../../report/model';
import { equationsOf, type Equation } from '../arithmetic/equation';
import { findingPlaceOf } from '../arithmetic/findings';
import { faultsOf } from '../arithmetic/verdict';
import { cellsOf } from '../tables';
import { cellKey, tablesOfItsEdition, trueNumber } from './figures';
import { isSum } from './number';
import type { Rollup, Sum } from './sums';

/** A cell that is not what the units' figures come to. */
export interface Difference {
  readonly row: BoundRow;
  readonly cell: Cell;
  readonly key: string;
  readonly sum: Sum;
  /** What the cell has more than the sum. */
  readonly excess: Big;
}

/** A table compared with the units' tables. */
export interface ComparedTable {
  readonly table: BoundTable;
  /** In the template's order. */
  readonly differences: readonly Difference[];
  /** By key, of each cell but amounts that was compared; 0 where it is the sum. */
  readonly excesses: ReadonlyMap<string, Big>;
  /** How many cells could not be compared since units' cells cannot be told. */
  readonly unknown: number;
}

/** Compares each cell that a consolidated report adds up, one that its own sums prove wrong as they make it. */
export const comparedTables = (report: Report, rollup: Rollup): readonly ComparedTable[] =>
  tablesOfItsEdition(report).map((table) => compared(report, table, rollup));

function compared(report: Report, table: BoundTable, rollup: Rollup): ComparedTable {
  const differences: Difference[] = [];
  const excesses = new Map<string, Big>();
  let unknown = 0;
  for (const { row, cell } of cellsOf(table)) {
    if (row.template.addsUp === false || cell.column.addsUp === false) continue;
    const key = cellKey(table, row.template.id, cell.column.id);
    const own = trueNumber(report, cell);
    const sum = rollup.sumAt(key);
    if (!sum) unknown++;
    if (own === null || !sum) continue;
    const isRight = isSum(own, sum.decimal, cell) || isSaid(report, cell, sum.decimal);
    const excess = isRight ? zero : new Big(own).minus(sum.decimal);
    if (cell.column.type !== 'amount') excesses.set(key, excess);
    if (excess !== zero) differences.push({ row, cell, key, sum, excess });
  }
  return { table, differences, excesses, unknown };
}

const zero = new Big(0);

/** Whether a finding of the report's own sums stands on the cell and offers the same number for it. */
const isSaid = (report: Report, cell: Cell, sum: string): boolean =>
  faultsOf(report).some(
    (fault) =>
      fault.solutions.length > 1 &&
      findingPlaceOf(fault).cell === cell &&
      fault.solutions.some(
        ([first, ...others]) =>
          others.length === 0 && first?.place.cell === cell && String(first.expected) === sum,
      ),
  );

/** A cause of differences: the cells that are wrong of themselves, and the totals that follow from them. */
export interface Cause {
  readonly details: readonly Difference[];
  readonly totals: readonly Difference[];
}

/**
 * Differences with their causes. Cells of one row, and those that one sum down a column binds together,
 * have one cause; a total that differs by as much as its addends is none of its own.
 */
export function causesOf({ table, differences, excesses }: ComparedTable): readonly Cause[] {
  const equations = equationsOf(table);
  const following = new Map<Difference, ReadonlySet<Cell>>();
  for (const difference of differences) {
    const equation = equations.find((each) => follows(table, each, difference, excesses));
    if (equation) following.set(difference, new Set(equation.left.map(({ cell }) => cell)));
  }
  const hasColumnSums = table.template.formulas.some(({ over }) => over === 'rows');
  const groups: Difference[][] = [];
  for (const detail of differences.filter((each) => !following.has(each))) {
    const bound = groups.filter((group) =>
      group.some(
        ({ row, cell }) =>
          row === detail.row || (hasColumnSums && cell.column === detail.cell.column),
      ),
    );
    for (const group of bound) groups.splice(groups.indexOf(group), 1);
    groups.push([...bound.flat(), detail]);
  }
  return groups.map((details) => ({ details, totals: totalsOf(details, following) }));
}

/** Whether the equation's total is the cell of the difference, and differs by as much as what it adds. */
function follows(
  table: BoundTable,
  { formula, left, right }: Equation,
  { cell, excess }: Difference,
  excesses: ReadonlyMap<string, Big>,
): boolean {
  if (formula.id === 'balance' || right[0]?.cell !== cell) return false;
  let sum = zero;
  for (const place of left) {
    const own = excesses.get(cellKey(table, place.row.template.id, place.cell.column.id));
    if (!own) return false;
    sum = sum.plus(own);
  }
  return sum.eq(excess);
}

/** The totals that the cells are added up in, and the totals of those. */
function totalsOf(
  details: readonly Difference[],
  following: ReadonlyMap<Difference, ReadonlySet<Cell>>,
): readonly Difference[] {
  const reached = new Set<Cell>(details.map(({ cell }) => cell));
  const totals: Difference[] = [];
  for (let before = -1; before < totals.length;) {
    before = totals.length;
    for (const [total, addends] of following) {
      if (reached.has(total.cell) || ![...addends].some((cell) => reached.has(cell))) continue;
      reached.add(total.cell);
      totals.push(total);
    }
  }
  return totals;
}
