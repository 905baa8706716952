import {
  excessOf,
  judgedEquations,
  sumOf,
  type Equation,
  type Place,
} from '../../facts/sums/equation';
import { placesOf, relationsOf } from '../../facts/sums/relations';
import type { Report } from '../../report/model';
import { relationMessage } from '../../rules/sums/relation';
import type { Formula } from '../../template/model';
import type { Wording } from '../../wording/wording';
import type { CellPlace } from '../../report/query/cells';
import { bullets, escaped } from './markdown';

/** Every sum that the cell is the total of, or one of the two sides that must balance, spelled out. */
export function describeSums(
  report: Report,
  place: CellPlace,
  wording: Wording,
): readonly string[] {
  return [...describeFormulas(place, wording), ...describeRelations(report, place, wording)];
}

/** What the cell must be to figures of its own or of other tables. */
const describeRelations = (
  report: Report,
  { cell }: CellPlace,
  wording: Wording,
): readonly string[] =>
  relationsOf(report)
    .filter((each) => placesOf(each).some((place) => place.cell === cell))
    .map((each) =>
      wording.say({
        key: `hover.relation.${each.holds ? 'holds' : 'fails'}`,
        args: { relation: [relationMessage(each)] },
      }),
    );

function describeFormulas(place: CellPlace, wording: Wording): readonly string[] {
  const { table, row, cell } = place;
  const judged = judgedEquations(table);
  return table.template.formulas
    .filter((formula) =>
      isAbout(formula, formula.over === 'columns' ? cell.column.id : row.template.id),
    )
    .map((formula) => {
      const equation = judged.find(
        (candidate) =>
          candidate.formula === formula &&
          [...candidate.left, ...candidate.right].some((other) => other.cell === cell),
      );
      return equation
        ? describeEquation(equation, wording)
        : wording.say({ key: 'hover.sum.unjudged', args: {} });
    });
}

/** A plain sum is shown on its total only, a balance of two sums on all that it weighs. */
const isAbout = ({ left, right }: Formula, id: string): boolean =>
  right.includes(id) || (right.length > 1 && left.includes(id));

function describeEquation(equation: Equation, wording: Wording): string {
  const { left, right } = equation;
  const args = {
    left: spelledOut(left),
    leftSum: sumOf(left),
    right: spelledOut(right),
    rightSum: sumOf(right),
    difference: Math.abs(excessOf(equation)),
  };
  const outcome = excessOf(equation) === 0 ? 'holds' : 'fails';
  if (right.length > 1) return wording.say({ key: `hover.balance.${outcome}`, args });
  const addends = left.filter((place) => sumOf([place]) !== 0);
  const named =
    addends.length === 0 ? [] : [bullets(addends.map((place) => nameOf(place, equation)))];
  return [wording.say({ key: `hover.sum.${outcome}`, args }), ...named].join('\n\n');
}

const spelledOut = (places: readonly Place[]): string =>
  places.map((place) => sumOf([place])).join(' + ');

function nameOf(place: Place, { formula }: Equation): string {
  const label = formula.over === 'columns' ? place.cell.column.label : place.row.template.label;
  return `${escaped(label)}：${sumOf([place])}`;
}
