import Big from 'big.js';
import { yuanPer } from '../../text/money';
import type { Cell } from '../../report/model';

/** The power of ten of 万元 that a unit of money is; null for what is none. */
function powerOfUnit(unit: string): number | null {
  const yuan = yuanPer[unit];
  return yuan === undefined ? null : Math.round(Math.log10(yuan)) - 4;
}

/**
 * The exact number in a cell that can be added to others, amounts in 万元, words for none as 0; null for
 * what is no such number, and for an amount of unknown unit.
 */
export function addableIn(cell: Cell): string | null {
  const { column, value } = cell;
  if (value.kind === 'words') return value.meansNumber === 0 ? '0' : null;
  if (value.kind !== 'number') return null;
  if (column.type === 'amount') {
    const power = powerOf(cell);
    if (value.decimal === '0') return '0';
    return power === null || value.value < 0 ? null : scaled(value.decimal, power);
  }
  const isWhole = Number.isSafeInteger(value.value) && value.unit !== '万' && value.unit !== '亿';
  return isWhole && (value.value >= 0 || column.type === 'change') ? value.decimal : null;
}

/**
 * Whether a cell's own number is the sum. An amount may be rounded to the decimals that it is written
 * with.
 */
export function isSum(own: string, sum: string, cell: Cell): boolean {
  const { column, value } = cell;
  if (own === sum) return true;
  if (column.type !== 'amount' || value.kind !== 'number') return false;
  const decimals = (value.decimal.split('.')[1]?.length ?? 0) - (powerOf(cell) ?? 0);
  return new Big(sum).round(decimals, Big.roundHalfUp).eq(own);
}

/** The sum as it would be written in the cell: in the cell's own unit, named where the cell names it. */
export function writtenIn({ column, value }: Cell, sum: string): string {
  if (column.type !== 'amount' || value.kind !== 'number' || value.unit === null) return sum;
  return `${scaled(sum, -(powerOfUnit(value.unit) ?? 0))}${value.unit}`;
}

/** The sum of exact numbers. */
export function added(decimals: readonly string[]): string {
  let whole = 0;
  const others: string[] = [];
  for (const decimal of decimals) {
    if (/^-?\d{1,9}$/.test(decimal)) whole += Number(decimal);
    else others.push(decimal);
  }
  return others.reduce((sum, decimal) => sum.plus(decimal), new Big(whole)).toFixed();
}

/** The unit that is written in the cell, else the column's where the column's title has it. */
function powerOf({ column, value }: Cell): number | null {
  const written = value.kind === 'number' ? value.unit : null;
  const unit = written ?? (column.unitIn === 'column' ? column.unit : undefined);
  return unit === undefined ? null : powerOfUnit(unit);
}

const scaled = (decimal: string, power: number): string =>
  new Big(decimal).times(new Big(10).pow(power)).toFixed();
