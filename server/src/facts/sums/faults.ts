import type { BoundTable, Cell, Report } from '../../report/model';
import { oncePer } from '../../text/oncePer';
import { excessOf, judgedEquations, sumsHold, type Equation, type Place } from './equation';
import { solve, type Correction, type Solution } from './solve';
import { solveInOneRow } from './solveRow';

/** One cause of broken sums. */
export interface Fault {
  readonly table: BoundTable;
  /** The formula after which the finding is named: a row's total before a column's before the balance. */
  readonly formula: Equation['formula']['id'];
  readonly broken: readonly Equation[];
  /**
   * What is wrong: certain where there is one solution; where there are several, each is a way to make
   * the sums hold; none where the sums fail in too many places to tell.
   */
  readonly solutions: readonly Solution[];
}

const precedence: readonly Fault['formula'][] = ['row-total', 'column-total'];
/** The causes of broken sums in all tables; worked out once a report. */
export const faultsOf = oncePer((report: Report): readonly Fault[] =>
  [...report.tables.values()].flatMap(faultsIn),
);

const faultsIn = oncePer((table: BoundTable): readonly Fault[] => {
  if (allSumsHold(table.atRest)) return [];
  const groups = independent(judgedEquations(table));
  return groups.flatMap((equations) => {
    const broken = equations.filter((equation) => excessOf(equation) !== 0);
    if (broken.length === 0) return [];
    const solutions = solve(equations);
    const certain = solutions.length === 0 ? solveInOneRow(equations) : onlyOne(solutions);
    if (!certain) return [faultOf(table, broken, solutions)];
    return causes(certain).map((corrections) => {
      const cells = new Set(corrections.map(({ place }) => place.cell));
      const own = broken.filter((equation) =>
        [...equation.left, ...equation.right].some(({ cell }) => cells.has(cell)),
      );
      return faultOf(table, own, [corrections]);
    });
  });
});

/** Where a table stands is nothing to its sums. */
const allSumsHold = oncePer(sumsHold);

const onlyOne = ([first, ...others]: readonly Solution[]): Solution | null =>
  first && others.length === 0 ? first : null;

const faultOf = (
  table: BoundTable,
  broken: readonly Equation[],
  solutions: readonly Solution[],
): Fault => ({
  table,
  formula: precedence.find((id) => broken.some(({ formula }) => formula.id === id)) ?? 'balance',
  broken,
  solutions,
});

/** Wrong cells of one row have one cause: a total filled with zeros is one mistake. */
function causes(solution: Solution): readonly Solution[] {
  const byRow = new Map<unknown, Correction[]>();
  for (const correction of solution) {
    const list = byRow.get(correction.place.row) ?? [];
    list.push(correction);
    byRow.set(correction.place.row, list);
  }
  return [...byRow.values()];
}

/** Splits equations into sets that share no cell, each in the order of the table, the sets by their last ones. */
function independent(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  // Each equation points to one of its set; the one that points to itself stands for all of them.
  const pointsTo = equations.map((_, i) => i);
  const standsFor = (i: number): number => {
    let at = i;
    while (pointsTo[at] !== at) at = pointsTo[at] = pointsTo[pointsTo[at]!]!;
    return at;
  };
  const lastWith = new Map<Cell, number>();
  equations.forEach((equation, i) => {
    for (const { cell } of [...equation.left, ...equation.right]) {
      const other = lastWith.get(cell);
      if (other !== undefined) pointsTo[standsFor(other)] = i;
      lastWith.set(cell, i);
    }
  });
  const sets = new Map<number, Equation[]>();
  equations.forEach((equation, i) => {
    const first = standsFor(i);
    const set = sets.get(first) ?? [];
    set.push(equation);
    // A set comes where its last equation does.
    sets.delete(first);
    sets.set(first, set);
  });
  return [...sets.values()];
}

/** The number that the sums prove a cell should hold; null where they do not prove it wrong. */
export const correctionOf = (report: Report, cell: Cell): number | null =>
  corrections(report).get(cell) ?? null;

const corrections = oncePer((report: Report): ReadonlyMap<Cell, number> => {
  const certain = faultsOf(report).flatMap(({ solutions }) => onlyOne(solutions) ?? []);
  // Of two for one cell the first counts.
  return new Map(certain.reverse().map(({ place, expected }) => [place.cell, expected]));
});

/** The cell that the fault's finding stands on. */
export function findingPlaceOf(fault: Fault): Place {
  const [only] = fault.solutions;
  return only && fault.solutions.length === 1 ? only[0]!.place : anchorOf(fault).place;
}

/**
 * The total of the first broken sum, by the order in which findings are named; of several the first that
 * a correction changes, for the others are borne out by further sums.
 */
export function anchorOf({ broken, formula, solutions }: Fault): {
  readonly place: Place;
  readonly equation: Equation;
} {
  const equation = broken.find((each) => each.formula.id === formula)!;
  const corrected = new Set(solutions.flat().map(({ place }) => place.cell));
  const place = equation.right.find(({ cell }) => corrected.has(cell)) ?? equation.right[0]!;
  return { place, equation };
}
