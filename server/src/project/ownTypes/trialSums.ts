import type { Template } from '../../template/model';
import { trialDraft, type TrialReport } from '../../template/trial/draft';
import {
  instancesOf,
  excessOf,
  isTrue,
  leafOf,
  relationsOf,
  sumsOf,
  withTotals,
  type Cells,
  type Sum,
} from '../../template/trial/sums';
import type { Engine } from './engine';
import type { ReportAt } from './schema';

/** The rules that tell of a wrong sum. */
const sumCodes = ['row-total', 'column-total', 'balance', 'relation'];

interface Tried {
  readonly path: readonly (string | number)[];
  readonly instances: readonly Sum[];
}

/**
 * Makes each sum and relation of the form false in a report that is right, and says of those for which there
 * are no cells, or of which nothing is found. Gives how many were found.
 */
export function triedSums(filled: TrialReport, engine: Engine, report: ReportAt): number {
  const sums = sumsOf(filled.template);
  return everySum(filled.template).filter(({ path, instances }) => {
    const [first] = instances;
    if (!first) {
      report(path, 'sum-apart');
      return false;
    }
    const cells = broken(sums, first, filled.cells);
    const isFound = hasSumFinding({ ...filled, cells }, engine);
    if (!isFound) report(path, 'sum-silent');
    return isFound;
  }).length;
}

const everySum = (template: Template): readonly Tried[] => [
  ...template.tables.flatMap((table, at) =>
    table.formulas.map((formula, index) => ({
      path: ['tables', at, 'formulas', index],
      instances: instancesOf(table, formula),
    })),
  ),
  ...(template.relations ?? []).map((relation, index) => ({
    path: ['relations', index],
    instances: relationsOf(template, relation),
  })),
];

/** The cells with one sum false: the total alone, or what a relation compares and the totals that it is in. */
function broken(sums: readonly Sum[], sum: Sum, cells: Cells): Cells {
  const [side = ''] = sum.isRelation ? sum.left : sum.right;
  const path = sum.isRelation ? leafOf(sums, side, 0) : side;
  const now = cells.get(path) ?? 0;
  const less = sum.isRelation ? -excessOf(cells, sum) / (sum.weights?.get(side) ?? 1) : 0;
  const more = new Map(cells).set(path, now + Math.ceil(less) + toFalsify);
  const all = sum.isRelation ? withTotals(sums, more) : more;
  return isTrue(all, sum) ? more : all;
}

/** More than any rounding allows. */
const toFalsify = 700_000;

function hasSumFinding(report: TrialReport, { reader, checkerFor }: Engine): boolean {
  const read = reader.parse(trialDraft(report), { edition: report.template.id });
  return checkerFor({})
    .check(read)
    .some(({ code }) => sumCodes.includes(code));
}
