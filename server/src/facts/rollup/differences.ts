import { holdsNumbers } from '../../template/model';
import Big from 'big.js';
import type { BoundRow, BoundTable, Cell, Report } from '../../report/model';
import { faultsOf, findingPlaceOf } from '../sums/faults';
import { cellsOf, pathOf } from '../../report/query/cells';
import { tablesOfItsEdition, trueNumber } from './figures';
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
  /** How many cells were compared. */
  readonly compared: number;
  /** The keys of cells that could not be compared since some unit's figure cannot be told. */
  readonly unknown: readonly string[];
}

/** Compares each cell that a consolidated report adds up, one that its own sums prove wrong as they make it. */
export const comparedTables = (report: Report, rollup: Rollup): readonly ComparedTable[] =>
  tablesOfItsEdition(report).map((table) => compared(report, table, rollup));

function compared(report: Report, table: BoundTable, rollup: Rollup): ComparedTable {
  const differences: Difference[] = [];
  const excesses = new Map<string, Big>();
  const unknown: string[] = [];
  let count = 0;
  for (const { row, cell } of cellsOf(table)) {
    if (row.template.addsUp === false || cell.column.addsUp === false) continue;
    if (!holdsNumbers(cell.column)) continue;
    const key = pathOf(table, row, cell);
    const own = trueNumber(report, cell);
    const sum = rollup.sumAt(key);
    if (!sum) unknown.push(key);
    if (own === null || !sum) continue;
    count++;
    const isRight = isSum(own, sum.decimal, cell) || isSaid(report, cell, sum.decimal);
    const excess = isRight ? zero : new Big(own).minus(sum.decimal);
    if (cell.column.type !== 'amount') excesses.set(key, excess);
    if (excess !== zero) differences.push({ row, cell, key, sum, excess });
  }
  return { table, differences, excesses, compared: count, unknown };
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
