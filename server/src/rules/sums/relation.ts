import { numberIn, type Related } from '../../facts/sums/relations';
import type { CellPlace } from '../../report/query/cells';
import type { Message } from '../../wording/message';

/** A relation with its figures, in words: `收入总计与支出总计相等：左边 12，右边 13`. */
export function relationMessage(related: Related): Message {
  const { relation, left, right, unit, holds } = related;
  const tolerance: readonly Message[] =
    relation.tolerance === undefined
      ? []
      : [{ key: 'relation.tolerance', args: { most: String(relation.tolerance), unit } }];
  return {
    key: `relation.${relation.relation === '=' ? 'equal' : 'at-most'}${holds ? '-holds' : ''}`,
    args: {
      name: relation.name,
      left: spelledOut(left, related.leftSum.toFixed(), unit),
      right: spelledOut(right, related.rightSum.toFixed(), unit),
      difference: related.leftSum.minus(related.rightSum).abs().toFixed(),
      unit,
      tolerance,
    },
  };
}

/** `12+3=15`; a single number alone. Each is in the unit that the sides are compared in. */
function spelledOut(places: readonly CellPlace[], sum: string, unit: string): string {
  const numbers = places.map((place) => numberIn(place, unit)?.toFixed() ?? '');
  return numbers.length > 1 ? `${numbers.join('+')}=${sum}` : sum;
}
