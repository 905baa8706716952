import Big from 'big.js';
import type { BoundRow, BoundTable, Cell, Report } from '../../report/model';
import { cellPathParts } from '../../template/cellPath';
import { decimalSumOver, sumOver } from '../../template/evaluate';
import { oncePer } from '../../text/oncePer';
import { countOf } from '../sums/equation';
import { filledBlanks } from '../sums/fillBlanks';
import type { Solution } from '../sums/solve';
import { correctionOf, faultsOf, type Fault } from '../sums/faults';
import { amountIn, possibleNumber } from '../figures';
import { cellIn } from '../../report/query/cells';

/** What the tables count for a claim: the number and the cells that it was taken from. */
export interface Counted {
  readonly value: Big;
  /** The same as a plain number; null where it is no whole one, or not the only one that it may be. */
  readonly count: number | null;
  /**
   * What it may be, too: sums that are untrue can be made true in several ways, and a unit that is not the
   * column's may be a slip of the pen.
   */
  readonly alternatives: readonly Big[];
  readonly places: readonly CountedCell[];
}

/** A cell with the number that it counts for. */
export interface CountedCell {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
  readonly number: string;
  /** Whether the number is what the sums make of a blank or wrong cell, not what stands there. */
  readonly bySums: boolean;
}

/**
 * The sum over cells `table/row/column`; null where one of them is missing, holds no number or stands in
 * sums that are untrue in too many places to tell why.
 */
export const countedBy = (report: Report, paths: readonly string[]): Counted | null =>
  countedIn(report)(paths);

const countedIn = oncePer((report: Report) =>
  oncePer((paths: readonly string[]) => sumOfCells(report, paths)),
);

function sumOfCells(report: Report, paths: readonly string[]): Counted | null {
  const places: CountedCell[] = [];
  for (const path of paths) {
    const ids = cellPathParts(path);
    const table = report.tables.get(ids.table);
    if (table?.state !== 'read') return null;
    const rows = rowsFor(table, ids.row);
    if (!rows) return null;
    for (const row of rows) {
      const place = countedCell(report, table, row, ids.column);
      if (place === null) return null;
      places.push(place);
    }
  }
  const value = decimalSumOver(places, ({ number }) => new Big(number));
  if (!value) return null;
  const open = openFaults(report, places);
  if (open.some(({ solutions }) => solutions.length === 0)) return null;
  const alternatives = [
    ...open.flatMap(({ solutions }) =>
      solutions.map((solution) => value.plus(changeBy(solution, places))),
    ),
    ...places.flatMap((place) => withoutUnit(place)?.plus(value).minus(place.number) ?? []),
  ];
  const whole = value.toNumber();
  return {
    value,
    count: Number.isSafeInteger(whole) && alternatives.length === 0 ? whole : null,
    alternatives,
    places,
  };
}

/** The causes of untrue sums over the places that may lie in several cells. */
const openFaults = (report: Report, places: Counted['places']): readonly Fault[] =>
  faultsOf(report).filter(
    ({ solutions, broken }) =>
      solutions.length !== 1 &&
      broken.some(({ left, right }) =>
        [...left, ...right].some((one) => places.some(({ cell }) => cell === one.cell)),
      ),
  );

/** The number that the cell holds without its unit, where that is another than its column's. */
const withoutUnit = ({ cell: { value, column }, bySums }: CountedCell): Big | null =>
  !bySums &&
  value.kind === 'number' &&
  column.unitIn === 'column' &&
  value.unit !== null &&
  value.unit !== column.unit
    ? new Big(value.decimal)
    : null;

/** By how much the solution makes the places' numbers more. */
const changeBy = (solution: Solution, places: Counted['places']): number =>
  sumOver(
    solution.filter(({ place }) => places.some(({ cell }) => cell === place.cell)),
    ({ place, expected }) => expected - (countOf(place) ?? 0),
  ) ?? 0;

/** The row itself, or the rows that a group row heads. */
function rowsFor(table: BoundTable, id: string): readonly BoundRow[] | null {
  const own = table.rows.get(id);
  if (own) return [own];
  const headed = table.template.blocks
    .flatMap(({ rows }) => rows)
    .filter(({ parent }) => parent === id);
  const bound = headed.flatMap((row) => table.rows.get(row.id) ?? []);
  return headed.length > 0 && bound.length === headed.length ? bound : null;
}

/**
 * The cell's number as it ought to be: a cell that the sums prove wrong counts as corrected. Null for
 * words, and for a number that is found itself, as it is no count.
 */
function countedCell(
  report: Report,
  table: BoundTable,
  row: BoundRow,
  columnId: string,
): CountedCell | null {
  const cell = cellIn(row, columnId);
  if (!cell) return null;
  const corrected = correctionOf(report, cell);
  if (corrected !== null) return { table, row, cell, number: String(corrected), bySums: true };
  const isBlank = cell.value.kind === 'blank';
  const number = isBlank ? blankAs(table, row, cell) : writtenIn(cell);
  return number === null ? null : { table, row, cell, number, bySums: isBlank };
}

const writtenIn = (cell: Cell): string | null =>
  cell.value.kind === 'words' && cell.value.meansNumber === 0
    ? '0'
    : possibleNumber(cell) && (amountIn(cell)?.toFixed() ?? null);

/**
 * What a blank cell would hold by the table's sums; a blank total is the sum of its addends, also where
 * other sums are untrue. Null where no sum can tell, and in a table that is not begun.
 */
function blankAs(table: BoundTable, row: BoundRow, cell: Cell): string | null {
  const { template, rows } = table;
  const isBegun = [...rows.values()].some(({ cells }) =>
    cells.some(({ value }) => value.kind === 'number'),
  );
  if (!isBegun) return null;
  const filling = filledBlanks(table);
  if (filling.true && template.formulas.length > 0) return filling.values.get(cell) ?? null;
  const formula = template.formulas.find(
    ({ over, right }) => over === 'columns' && right.includes(cell.column.id),
  );
  const sum = formula && decimalSumOver(formula.left, (id) => decimalOf(cellIn(row, id)));
  return sum?.toString() ?? null;
}

/** The cell's number, 0 for a blank; null for words. */
const decimalOf = (cell: Cell | undefined): Big | null =>
  cell?.value.kind === 'number'
    ? new Big(cell.value.decimal)
    : cell?.value.kind === 'blank'
      ? new Big(0)
      : null;
