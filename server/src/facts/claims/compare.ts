import Big from 'big.js';
import type { Report } from '../../report/model';
import type { Statement } from './statements';
import type { Quantity } from '../../report/prose/quantities';
import type { Claim } from '../../template/model';
import { yuanPer } from '../../text/numbers';
import { countedBy, type Counted } from './cellSum';

/** Whether a number of the text is one that the tables allow for the claim; null where they cannot tell. */
export function agrees(report: Report, { claim, quantity }: Statement): boolean | null {
  const counted = readings(report, claim);
  if (counted.length === 0 || quantity === null || quantity.approximate) return null;
  if (counted.some((each) => mayBe(each, inUnitOf(quantity, each.places)))) return true;
  // A sum that the words may mean and that cannot be told may be the very number.
  return counted.length > (claim.orCounts?.length ?? 0) ? false : null;
}

/** What the tables count for a statement: the sum that agrees with it, else the one its words mean first. */
export function countedFor(report: Report, { claim, quantity }: Statement): Counted | null {
  const counted = readings(report, claim);
  const agreeing = quantity && counted.find((each) => mayBe(each, inUnitOf(quantity, each.places)));
  return agreeing ?? counted[0] ?? null;
}

/** Whether the tables can count so many. */
export const mayBe = ({ value, alternatives }: Counted, number: Big): boolean =>
  [value, ...alternatives].some((each) => each.eq(number));

/** Every sum that the claim's words may mean; none where the first of them cannot be told. */
function readings(report: Report, claim: Claim): readonly Counted[] {
  const first = countedBy(report, claim.counts);
  if (!first) return [];
  const others = (claim.orCounts ?? []).flatMap((paths) => countedBy(report, paths) ?? []);
  return [first, ...others];
}

/** The number of the text in the unit of the table's column. */
function inUnitOf(quantity: Quantity, places: Counted['places']): Big {
  const { text, table } = unitsOf(quantity, places);
  return new Big(quantity.value).times(text).div(table);
}

/** What the tables count in the unit that the text has. */
export function countedAs({ unit }: Quantity, { value, places }: Counted): Big {
  const { text, table } = unitsOf({ unit }, places);
  return value.times(table).div(text);
}

/** How much money the units of the text and of the table's column are; alike where they are none. */
function unitsOf(
  { unit }: Pick<Quantity, 'unit'>,
  places: Counted['places'],
): { readonly text: number; readonly table: number } {
  const text = yuanPer[unit];
  const cell = places[0]?.cell;
  // 186000元 in a column of 万元 is what it says; its unit is told elsewhere.
  const written = cell?.value.kind === 'number' ? cell.value.unit : null;
  const table = yuanPer[written ?? ''] ?? yuanPer[cell?.column.unit ?? ''];
  return text && table ? { text, table } : { text: 1, table: 1 };
}
