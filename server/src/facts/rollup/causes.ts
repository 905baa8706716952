import type Big from 'big.js';
import type { Cell } from '../../report/model';
import { decimalSumOver } from '../../template/evaluate';
import { equationsOf, type Equation } from '../sums/equation';
import type { ComparedTable, Difference } from './differences';
import { pathOf } from '../../report/query/cells';

/** A cause of differences: the cells that are wrong of themselves, and the totals that follow from them. */
export interface Cause {
  /** In the template's order. */
  readonly details: readonly Difference[];
  readonly totals: readonly Difference[];
}

/**
 * Differences with their causes. Cells of one row, and those that one sum down a column binds together,
 * have one cause; a total that differs by as much as its addends is none of its own.
 */
export function causesOf(compared: ComparedTable): readonly Cause[] {
  const { table, differences } = compared;
  const equations = equationsOf(table).filter(({ formula }) => formula.id !== 'balance');
  const following = new Map<Difference, ReadonlySet<Cell>>();
  for (const difference of differences) {
    const equation = equations.find((each) => follows(compared, each, difference));
    if (equation) following.set(difference, new Set(equation.left.map(({ cell }) => cell)));
  }
  const isBoundDown = table.template.formulas.some(({ over }) => over === 'rows');
  const groups: {
    readonly details: readonly Difference[];
    readonly lines: ReadonlySet<unknown>;
  }[] = [];
  for (const detail of differences.filter((each) => !following.has(each))) {
    const own = linesOf(compared, equations, detail, isBoundDown);
    const bound = groups.filter(({ lines }) => [...own].some((line) => lines.has(line)));
    for (const group of bound) groups.splice(groups.indexOf(group), 1);
    groups.push({
      details: [...bound.flatMap(({ details }) => details), detail],
      lines: new Set([...bound.flatMap(({ lines }) => [...lines]), ...own]),
    });
  }
  return groups.map(({ details }) => ({
    details: [...details].sort((a, b) => differences.indexOf(a) - differences.indexOf(b)),
    totals: totalsOf(details, following),
  }));
}

/** What the cell of the address has more than the sum; null where it was not compared. */
const excessAt = (
  { table, excesses }: ComparedTable,
  { row, cell }: Equation['left'][number],
): Big | null => excesses.get(pathOf(table, row, cell)) ?? null;

/** Whether the equation's total is the cell of the difference, and differs by as much as what it adds. */
function follows(
  compared: ComparedTable,
  { left, right }: Equation,
  { cell, excess }: Difference,
): boolean {
  if (right[0]?.cell !== cell) return false;
  return decimalSumOver(left, (place) => excessAt(compared, place))?.eq(excess) ?? false;
}

/**
 * The row and, where sums go down the columns, the column that the cause of a difference lies in. For a
 * total with addends that were not compared these are the addends' as well.
 */
function linesOf(
  compared: ComparedTable,
  equations: readonly Equation[],
  { row, cell }: Difference,
  isBoundDown: boolean,
): ReadonlySet<unknown> {
  const unknown = equations
    .filter(({ right }) => right[0]?.cell === cell)
    .flatMap(({ left }) => left.filter((place) => excessAt(compared, place) === null));
  const places = [{ row, cell }, ...unknown];
  return new Set<unknown>([
    ...places.map((place) => place.row),
    ...(isBoundDown ? places.map((place) => place.cell.column) : []),
  ]);
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
