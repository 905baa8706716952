import Big from 'big.js';
import type { BoundRow, BoundTable, Cell, Report } from '../../report/model';
import type { YearlyFormula } from '../../template/model';
import { numberOf } from '../figures';

/** A yearly formula worked out for one cell of this year's report. */
export interface YearlyCheck {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
  readonly expected: Big;
  /** `8+3−1` with last year's number first. */
  readonly computation: string;
}

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
  const place = placeOf(report, formula.current, column);
  const before = numberAt(previous, formula.previous, column);
  if (!place || !numberOf(report, place.cell) || before === null) return null;
  let expected = before;
  let computation = before.toString();
  for (const [terms, sign] of [
    [formula.plus, '+'],
    [formula.minus, '−'],
  ] as const) {
    for (const { year, cell } of terms) {
      const number = numberAt(year === 'current' ? report : previous, cell, column);
      if (number === null) return null;
      expected = sign === '+' ? expected.plus(number) : expected.minus(number);
      const adds = (sign === '+') !== number.lt(0);
      computation += `${adds ? '+' : '−'}${number.abs().toString()}`;
    }
  }
  return {
    ...place,
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

function placeOf(
  report: Report,
  path: string,
  column: string,
): Pick<YearlyCheck, 'table' | 'row' | 'cell'> | null {
  const [tableId = '', rowId = '', own = ''] = path.split('/');
  const table = report.tables.get(tableId);
  const row = table?.rows.get(rowId);
  const cell = row?.cells.find(({ column: { id } }) => id === (own === '*' ? column : own));
  return table && row && cell ? { table, row, cell } : null;
}

function numberAt(report: Report, path: string, column: string): Big | null {
  const cell = placeOf(report, path, column)?.cell;
  const number = cell ? numberOf(report, cell) : null;
  return number && new Big(number.decimal);
}
