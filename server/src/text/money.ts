import Big from 'big.js';

/** How many 元 each unit of money is; the only such table. */
export const yuanPer: Readonly<Record<string, number>> = {
  千万元: 10_000_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
  万元: 10_000,
  千元: 1_000,
  百元: 100,
  元: 1,
  亿: 100_000_000,
  万: 10_000,
};

/** The units, as alternatives of an expression: each before those that it ends in. */
export const moneyUnits: readonly string[] = Object.keys(yuanPer);

/** An amount in another unit of money, exactly; null where one of the units is none. */
export function convertMoney(amount: string | number | Big, from: string, to: string): Big | null {
  const own = yuanPer[from];
  const wanted = yuanPer[to];
  return own === undefined || wanted === undefined ? null : new Big(amount).times(own).div(wanted);
}
