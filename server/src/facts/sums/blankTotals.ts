import type { BoundTable, Cell } from '../../report/model';
import { sumOver } from '../../template/evaluate';
import { countOf, equationsOf, type Place } from './equation';

/** A blank total and what its addends come to. */
export interface BlankTotal {
  readonly place: Place;
  readonly sum: number;
  /** The addends that are not blank. */
  readonly addends: readonly { readonly place: Place; readonly count: number }[];
}

/**
 * The blank totals whose sum is known, sums of other totals among them. A blank addend counts as 0
 * beside others; a total of nothing but blanks, of a cell that is no count, or of which two sums say
 * different things is left out.
 */
export function blankTotals(table: BoundTable): readonly BlankTotal[] {
  // Totals of rows first, for the totals of columns add them up.
  const equations = equationsOf(table)
    .filter(({ right }) => right.length === 1 && right[0]!.cell.value.kind === 'blank')
    .sort((a, b) => rank(a.formula.over) - rank(b.formula.over));
  const found = new Map<Cell, BlankTotal>();
  const disputed = new Set<Cell>();
  for (const { left, right } of equations) {
    const place = right[0]!;
    const addends = left.flatMap((addend) => {
      const count = countOf(addend) ?? found.get(addend.cell)?.sum ?? null;
      return count === null ? [] : [{ place: addend, count }];
    });
    const known = left.every(
      (addend) =>
        addend.cell.value.kind === 'blank' ||
        addends.some(({ place: { cell } }) => cell === addend.cell),
    );
    if (!known || addends.length === 0) continue;
    const sum = sumOver(addends, ({ count }) => count) ?? 0;
    const before = found.get(place.cell);
    if (before && before.sum !== sum) disputed.add(place.cell);
    else if (!before) found.set(place.cell, { place, sum, addends });
  }
  return [...found.values()].filter(({ place }) => !disputed.has(place.cell));
}

const rank = (over: 'columns' | 'rows'): number => (over === 'columns' ? 0 : 1);
