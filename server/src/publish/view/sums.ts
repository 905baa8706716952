import type { BoundTable, Cell } from '../../report/model';
import { excessOf, judgedEquations, sumOf, type Equation } from '../../facts/sums/equation';

/** What is known of the sums of one cell. */
export interface CellSums {
  /** Each sum that the cell is the total of, written out: `8 + 2 = 10`. */
  readonly written: readonly string[];
  /** Whether it is a total and all of them hold. */
  readonly holds: boolean;
}

/** The sums of every total of the table that can be judged. */
export function sumsOf(table: BoundTable): ReadonlyMap<Cell, CellSums> {
  const sums = new Map<Cell, CellSums>();
  for (const equation of judgedEquations(table)) {
    const [total, ...others] = equation.right;
    if (!total || others.length > 0) continue;
    const before = sums.get(total.cell);
    sums.set(total.cell, {
      written: [...(before?.written ?? []), writtenOut(equation)],
      holds: (before?.holds ?? true) && excessOf(equation) === 0,
    });
  }
  return sums;
}

/** Zeros are left out unless all are. */
function writtenOut({ left }: Equation): string {
  const addends = left.map((place) => sumOf([place]));
  const shown = addends.filter((addend) => addend !== 0);
  return `${(shown.length > 0 ? shown : ['0']).join(' + ')} = ${sumOf(left)}`;
}
