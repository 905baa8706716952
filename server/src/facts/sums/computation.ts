import type { Formula } from '../../template/model';
import type { Message } from '../../wording/message';
import { countOf, sumOf, type Equation, type Place } from './equation';

/** A sum in words: its addends, what they come to, and what the total says. */
export function computationOf(equation: Equation): Message {
  const { id, over, sides } = equation.formula;
  const [total] = equation.right;
  const args = {
    name: over === 'columns' ? total!.row.template.label : total!.cell.column.label,
    total: over === 'columns' ? total!.cell.column.label : total!.row.template.label,
    leftName: sides?.left ?? labelsOf(equation.left, over),
    rightName: sides?.right ?? labelsOf(equation.right, over),
    left: sumText(equation.left),
    right: sumText(equation.right),
  };
  return { key: `sum.${id}`, args };
}

const labelsOf = (places: readonly Place[], over: Formula['over']): string =>
  places
    .map(({ row, cell }) => (over === 'columns' ? cell.column.label : row.template.label))
    .join('＋');

/** `21+0=21`; a single number alone. Zeros are left out where others remain. */
export function sumText(places: readonly Place[]): string {
  if (places.length === 1) return places[0]!.cell.text;
  const shown = places.filter((place) => countOf(place) !== 0);
  if (shown.length === 0) return '0';
  const text = shown.map((place) => String(countOf(place))).join('+');
  return shown.length === 1 ? text : `${text}=${sumOf(places)}`;
}

/** A message with more sums is read by nobody; the related places have them all. */
const maxTold = 3;

/** Each sum in words, those that read alike once; of very many the first, and how many more there are. */
export function computationsOf(equations: readonly Equation[]): readonly Message[] {
  const messages = equations.map(computationOf);
  const read = messages.map((message) => JSON.stringify(message));
  const different = messages.filter((_, i) => read.indexOf(read[i]!) === i);
  const count = different.length - maxTold;
  if (count <= 0) return different;
  return [...different.slice(0, maxTold), { key: 'sum.more', args: { count } }];
}
