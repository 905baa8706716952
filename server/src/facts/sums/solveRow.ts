import type { BoundRow, Cell } from '../../report/model';
import { exact } from '../../text/exact';
import { excessOver } from '../../template/evaluate';
import { countOf, excessOf, type Equation, type Place } from './equation';
import type { Correction, Solution } from './solve';

/**
 * The corrections that one row alone needs for every equation to hold: a row of totals left at zeros, or
 * filled with another row's figures. Null where there is no such row, or more than one.
 */
export function solveInOneRow(equations: readonly Equation[]): Solution | null {
  const rows = new Set(equations.flatMap(placesOf).map(({ row }) => row));
  const solutions = [...rows]
    .map((row) => correctionsOf(row, equations))
    .filter((solution) => solution !== null);
  const [first, ...others] = solutions;
  return first && others.length === 0 ? first : null;
}

const placesOf = ({ left, right }: Equation): readonly Place[] => [...left, ...right];

/** Each of the row's cells as its column's sum requires; null where not all sums hold then. */
function correctionsOf(row: BoundRow, equations: readonly Equation[]): Solution | null {
  const expected = new Map<Cell, Correction>();
  for (const equation of equations) {
    const [place, ...others] = placesOf(equation).filter((each) => each.row === row);
    if (excessOf(equation) === 0 || !place || others.length > 0) continue;
    const sign = equation.left.includes(place) ? 1 : -1;
    const value = exact(countOf(place)! - sign * excessOf(equation));
    if (value < 0) return null;
    expected.set(place.cell, { place, expected: value });
  }
  const corrected = (place: Place): number | null =>
    expected.get(place.cell)?.expected ?? countOf(place);
  const holds = equations.every((equation) => excessOver(equation, corrected) === 0);
  if (!holds) return null;
  return [...expected.values()].sort((a, b) => a.place.cell.span.start - b.place.cell.span.start);
}
