import Big from 'big.js';
import type { Report } from '../../report/model';
import { anyId, cellPathParts } from '../../template/cellPath';
import { decimalExcessOver } from '../../template/evaluate';
import type { YearlyFormula, YearlyTerm } from '../../template/model';
import { numberOf } from '../figures';
import { at, idsMeantBy, type CellPlace } from '../../report/query/cells';

/** A yearly formula worked out for one cell of this year's report. */
export interface YearlyCheck extends CellPlace {
  readonly expected: Big;
  /** `8+3−1` with last year's number first. */
  readonly computation: string;
  /** The cells of last year's report that are in it, that with last year's number first. */
  readonly before: readonly CellPlace[];
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
  const place = at(report, formula.current, column);
  if (!place || !numberOf(report, place.cell)) return null;
  const termOf = ({ year, cell }: YearlyTerm): Term => {
    const from = year === 'current' ? report : previous;
    return { from, place: at(from, cell, column) };
  };
  const start = termOf({ year: 'previous', cell: formula.previous });
  const plus = formula.plus.map(termOf);
  const minus = formula.minus.map(termOf);
  const expected = decimalExcessOver({ left: [start, ...plus], right: minus }, numberAt);
  if (!expected) return null;
  const signed = [...plus.map(signedText('+')), ...minus.map(signedText('−'))].join('');
  const computation = `${numberAt(start)?.toString() ?? ''}${signed}`;
  return {
    ...place,
    before: [start, ...plus, ...minus].flatMap((term) =>
      term.place && term.from === previous ? [term.place] : [],
    ),
    expected,
    computation: signed ? `${computation}=${expected.toString()}` : computation,
  };
}

/** What a yearly formula adds or takes away, and the report that it is in. */
interface Term {
  readonly from: Report;
  readonly place: CellPlace | null;
}

/** Its number that may be true; null where it has none. */
function numberAt({ from, place }: Term): Big | null {
  const number = place && numberOf(from, place.cell);
  return number && new Big(number.decimal);
}

/** `+3`; a negative number with the other sign. */
const signedText =
  (sign: '+' | '−') =>
  (term: Term): string => {
    const number = numberAt(term) ?? new Big(0);
    return `${(sign === '+') === number.lt(0) ? '−' : '+'}${number.abs().toString()}`;
  };

/** The column that the path names, or every column of its row for `*`. */
function columnsOf(report: Report, path: string): readonly string[] {
  const { column } = cellPathParts(path);
  return column === anyId ? idsMeantBy(report, path) : [column];
}
