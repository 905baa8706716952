import type { Counted } from '../../facts/claims/cellSum';
import { cellName } from '../../facts/names';
import type { Message } from '../../wording/message';
import type { Related } from '../model';

/** How the tables' number comes about, where it does not simply stand in one cell. */
export function computationOf({ places }: Counted): readonly Message[] {
  const [first, ...others] = places;
  const bySums = places.some((place) => place.bySums);
  const numbers = places.map(({ number }) => number).filter((number) => number !== '0');
  if (numbers.length > 1) {
    const key = bySums ? 'narrative-count.added-by-sums' : 'narrative-count.added';
    return [{ key, args: { numbers: numbers.join('+') } }];
  }
  if (!bySums) return [];
  const found = first!.cell.text;
  if (others.length > 0) return [{ key: 'narrative-count.by-sums', args: {} }];
  return found === ''
    ? [{ key: 'narrative-count.blank', args: {} }]
    : [{ key: 'narrative-count.wrong', args: { found } }];
}

/** The table's cells that stand against a statement. */
export const relatedCells = (counted: Counted): readonly Related[] =>
  counted.places.map((place) => ({
    span: place.cell.span,
    message: {
      key: place.cell.text === '' ? 'related.blank' : 'related.cell',
      args: { ...cellName(place.table, place), found: place.cell.text },
    },
  }));
