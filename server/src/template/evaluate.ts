import Big from 'big.js';
import { exact } from '../text/exact';

// Plain numbers where whole tables are gone through, decimals where units or sizes differ: what adds up the cells
// of a form asks one of the two and adds nothing for itself.

/** Two sums that must be equal, over whatever stands for the cells: cells, ids of rows or columns, places. */
export interface Sides<Place> {
  readonly left: readonly Place[];
  readonly right: readonly Place[];
}

/** The number at a place; nothing, or NaN, where it has none that can be added. */
export type NumberAt<Place> = (place: Place) => number | null | undefined;

/** The sum over the places, true to six decimal places; null where one of them has no number. */
export function sumOver<Place>(places: readonly Place[], numberAt: NumberAt<Place>): number | null {
  let sum = 0;
  for (const place of places) sum += numberAt(place) ?? Number.NaN;
  return Number.isNaN(sum) ? null : exact(sum);
}

/** What the left side has more than the right; 0 where the sums are equal, null where a place has no number. */
export function excessOver<Place>(
  { left, right }: Sides<Place>,
  numberAt: NumberAt<Place>,
): number | null {
  const more = sumOver(left, numberAt);
  const less = more === null ? null : sumOver(right, numberAt);
  return more === null || less === null ? null : exact(more - less);
}

/** The decimal number at a place; nothing where it has none that can be added. */
export type DecimalAt<Place> = (place: Place) => Big | null | undefined;

/** The sum over the places, exact for numbers of any size; null where one of them has no number. */
export function decimalSumOver<Place>(
  places: readonly Place[],
  decimalAt: DecimalAt<Place>,
): Big | null {
  let sum = new Big(0);
  for (const place of places) {
    const decimal = decimalAt(place);
    if (!decimal) return null;
    sum = sum.plus(decimal);
  }
  return sum;
}

/** What the left side has more than the right, exactly; null where a place has no number. */
export function decimalExcessOver<Place>(
  { left, right }: Sides<Place>,
  decimalAt: DecimalAt<Place>,
): Big | null {
  const more = decimalSumOver(left, decimalAt);
  const less = more && decimalSumOver(right, decimalAt);
  return more && less && more.minus(less);
}
