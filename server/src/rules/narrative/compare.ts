import Big from 'big.js';
import type { Report } from '../../report/model';
import type { Statement } from '../../report/prose/claims';
import type { Quantity } from '../../report/prose/quantities';
import type { Claim } from '../../template/model';
import type { Related } from '../model';
import { cellName } from '../names';
import { countedBy, type Counted } from './counted';

const yuan: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** Whether a number of the text is one that the tables allow for the claim; null where they cannot tell. */
export function agrees(report: Report, { claim, quantity }: Statement): boolean | null {
  const counted = readings(report, claim);
  if (counted.length === 0 || quantity === null || quantity.approximate) return null;
  return counted.some((each) => each.value.eq(inUnitOf(quantity, each)));
}

/** What the tables count for a statement: the sum that agrees with it, else the one its words mean first. */
export function countedFor(report: Report, { claim, quantity }: Statement): Counted | null {
  const counted = readings(report, claim);
  const agreeing = quantity && counted.find((each) => each.value.eq(inUnitOf(quantity, each)));
  return agreeing ?? counted[0] ?? null;
}

/** Every sum that the claim's words may mean; none where the first of them cannot be told. */
function readings(report: Report, claim: Claim): readonly Counted[] {
  const first = countedBy(report, claim.counts);
  if (!first) return [];
  const others = (claim.orCounts ?? []).flatMap((paths) => countedBy(report, paths) ?? []);
  return [first, ...others];
}

/** The number of the text in the unit of the table's column. */
const inUnitOf = (quantity: Quantity, { places }: Pick<Counted, 'places'>): Big =>
  converted(new Big(quantity.value), quantity.unit, unitOf(places));

/** The table's number in the unit of the text. */
export const inWordsOf = (counted: Counted, { unit }: Quantity): string =>
  converted(counted.value, unitOf(counted.places), unit).toFixed();

const unitOf = (places: Counted['places']): string => places[0]?.cell.column.unit ?? '';

function converted(value: Big, unit: string, into: string): Big {
  const from = yuan[unit];
  const to = yuan[into];
  return from && to ? value.times(from).div(to) : value;
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
