import Big from 'big.js';
import type { BoundRow, BoundTable, Cell, Report } from '../report/model';
import { convertMoney } from '../text/money';
import type { NumberValue } from '../text/cellValue';
import { correctionOf } from './sums/faults';

/** A cell with the row and table it stands in, and its number. */
export interface NumberedCell {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
  readonly value: number;
}

/** The cell's number if its column can hold it: a count is whole and not negative. Null for any other value. */
export function possibleNumber({ column, value }: Cell): NumberValue | null {
  if (value.kind !== 'number') return null;
  const isCount = Number.isInteger(value.value) && value.value >= 0;
  return column.type !== 'count' || isCount ? value : null;
}

/**
 * The cell's number in the unit of its column, exactly: a cell may name another one, as `186000元` in a
 * column of 万元. A cell without a unit has its column's. Null for what is no number, and where the cell's
 * unit cannot be converted.
 */
export function amountIn({ column, value }: Cell): Big | null {
  if (value.kind !== 'number') return null;
  const due = column.unit ?? '';
  if (column.type !== 'amount' || value.unit === null || value.unit === due)
    return new Big(value.decimal);
  return convertMoney(value.decimal, value.unit, due);
}

/**
 * The cell's number if it may be true: what is proved wrong, or is no count where a count belongs, is
 * found itself and judges nothing else.
 */
export const numberOf = (report: Report, cell: Cell): NumberValue | null =>
  correctionOf(report, cell) === null ? possibleNumber(cell) : null;
