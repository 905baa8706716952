import { brokenRelations, placesOf } from '../../facts/sums/relations';
import { cellName } from '../../facts/names';
import { relationMessage } from '../sums/relation';
import type { Rule } from '../model';

/** A total of one table is what it is in another, and a part is not more than the whole, as the form says. */
export const relation: Rule = {
  code: 'relation',
  severity: 'warning',
  needs: ['relations'],
  *check(report) {
    for (const { place, broken } of brokenRelations(report)) {
      const others = new Map(
        broken.flatMap((each) => placesOf(each).map((other) => [other.cell, other] as const)),
      );
      others.delete(place.cell);
      yield {
        span: place.cell.span,
        message: {
          key: 'relation',
          args: {
            ...cellName(place.table, place),
            found: place.cell.text,
            relations: broken.slice(0, maxTold).map(relationMessage),
          },
        },
        related: [...others.values()].map((other) => ({
          span: other.cell.span,
          message: {
            key: 'related.cell',
            args: { ...cellName(other.table, other), found: other.cell.text },
          },
        })),
      };
    }
  },
};

const maxTold = 3;
