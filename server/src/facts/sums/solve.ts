import { exact } from '../../text/exact';
import { countOf, excessOf, type Equation, type Place } from './equation';

/** A cell and the number that it should hold. */
export interface Correction {
  readonly place: Place;
  readonly expected: number;
}

/** A set of corrections, in the draft's order, after which every judged equation holds. */
export type Solution = readonly Correction[];

const maxCorrections = 3;
const maxSolutions = 8;
/** A cell stands in at most three equations, so more failures than this need more corrections than we try. */
const failuresPerCell = 3;

/**
 * The smallest sets of corrections that make every equation hold, all of one size; empty where more than
 * three cells would have to change. A table is a parity code: one wrong cell breaks its row's sum, its
 * column's sum and its column's balance by the same amount, and lies where they cross.
 */
export function solve(equations: readonly Equation[]): readonly Solution[] {
  const places = new Map<Place['cell'], Place>();
  const uses = new Map<Place['cell'], { readonly equation: number; readonly sign: 1 | -1 }[]>();
  equations.forEach((equation, index) => {
    for (const [side, sign] of [
      [equation.left, 1],
      [equation.right, -1],
    ] as const) {
      for (const place of side) {
        places.set(place.cell, place);
        const list = uses.get(place.cell) ?? [];
        list.push({ equation: index, sign });
        uses.set(place.cell, list);
      }
    }
  });
  const excess = equations.map(excessOf);

  const search = (
    residuals: readonly number[],
    left: number,
    used: ReadonlyMap<Place['cell'], number>,
  ): Solution[] => {
    const failing = residuals.flatMap((residual, index) => (residual === 0 ? [] : [index]));
    if (failing.length === 0) {
      return [
        [...used]
          .map(([cell, expected]) => ({ place: places.get(cell)!, expected }))
          .sort((a, b) => a.place.cell.span.start - b.place.cell.span.start),
      ];
    }
    if (left === 0 || failing.length > left * failuresPerCell) return [];
    const index = failing.reduce((best, next) =>
      sizeOf(equations[next]!) < sizeOf(equations[best]!) ? next : best,
    );
    const residual = residuals[index]!;
    const found: Solution[] = [];
    for (const [side, sign] of [
      [equations[index]!.left, 1],
      [equations[index]!.right, -1],
    ] as const) {
      for (const place of side) {
        if (used.has(place.cell)) continue;
        const expected = exact(countOf(place)! - sign * residual);
        if (expected < 0) continue;
        const change = expected - countOf(place)!;
        const next = [...residuals];
        for (const use of uses.get(place.cell)!) {
          next[use.equation] = exact(next[use.equation]! + use.sign * change);
        }
        found.push(...search(next, left - 1, new Map([...used, [place.cell, expected]])));
        if (found.length > maxSolutions * 4) return found;
      }
    }
    return found;
  };

  for (let size = 1; size <= maxCorrections; size++) {
    const solutions = distinct(search(excess, size, new Map()));
    if (solutions.length > 0) return solutions.slice(0, maxSolutions);
  }
  return [];
}

const sizeOf = (equation: Equation): number => equation.left.length + equation.right.length;

function distinct(solutions: readonly Solution[]): readonly Solution[] {
  const seen = new Set<string>();
  return solutions.filter((solution) => {
    const key = solution
      .map(({ place, expected }) => `${place.cell.span.start}=${expected}`)
      .join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
