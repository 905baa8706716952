import Big from 'big.js';
import type { BoundRow, BoundTable, Cell, Report } from '../../report/model';
import type { YearlyFormula } from '../../template/model';
import { numberOf } from '../figures';
import { at } from '../../report/query/cells';

/** A yearly formula worked out for one cell of this year's report. */
export interface YearlyCheck {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
  readonly expected: Big;
  /** `8+3−1` with last year's number first. */
  readonly computation: string;
  /** The cells of last year's report that are in it, that with last year's number first. */
  readonly before: readonly CellPlace[];
}

/** A cell with the row and the table that it is in. */
export type CellPlace = Pick<YearlyCheck, 'table' | 'row' | 'cell'>;

/** The checks of a formula whose cells all hold numbers that may be true, for each column that it names. */
export function yearlyChecks(
  report: Report,
  previous: Report,
  id: YearlyFormula['id'],
): readonly YearlyCheck[] {
  const formulas = report.edition.yearlyFormulas.filter((formula) => formula.id === id);
  // Last year's cells mean the same only in the same edition, or where that edition has the formula too.
  const known = previous.edition.yearlyFormulas.some((formula) => formula.id === id);
  if (!known) return [];
  return formulas.flatMap((formula) =>
    columnsOf(report, formula.current).flatMap(
      (column) => checkOf(report, previous, formula, column) ?? [],
    ),
  );
}

function checkOf(
  report: Report,
  previous: Report,
  formula: YearlyFormula,
  column: string,
): YearlyCheck | null {
  const place = at(report, formula.current, column);
  const source = at(previous, formula.previous, column);
  const start = source && numberIn(previous, source);
  if (!place || !numberOf(report, place.cell) || !start) return null;
  let expected = start;
  let computation = start.toString();
  const before = [source];
  for (const [terms, sign] of [
    [formula.plus, '+'],
    [formula.minus, '−'],
  ] as const) {
    for (const { year, cell } of terms) {
      const from = year === 'current' ? report : previous;
      const term = at(from, cell, column);
      const number = term && numberIn(from, term);
      if (number === null) return null;
      if (from === previous) before.push(term!);
      expected = sign === '+' ? expected.plus(number) : expected.minus(number);
      const adds = (sign === '+') !== number.lt(0);
      computation += `${adds ? '+' : '−'}${number.abs().toString()}`;
    }
  }
  return {
    ...place,
    before,
    expected,
    computation:
      formula.plus.length + formula.minus.length > 0
        ? `${computation}=${expected.toString()}`
        : computation,
  };
}

/** The column that the path names, or every column of its row for `*`. */
function columnsOf(report: Report, path: string): readonly string[] {
  const [tableId = '', rowId = '', column = ''] = path.split('/');
  if (column !== '*') return [column];
  return (
    report.tables
      .get(tableId)
      ?.rows.get(rowId)
      ?.block.columns.map(({ id }) => id) ?? []
  );
}

function numberIn(report: Report, { cell }: CellPlace): Big | null {
  const number = numberOf(report, cell);
  return number && new Big(number.decimal);
}
