import { oncePer } from '../../text/oncePer';
import type { BoundTable, Cell } from '../../report/model';
import { parseCellValue } from '../../text/cellValue';
import { cellsOf } from '../../report/query/cells';
import { excessOver, sumOver, type Sides } from '../../template/evaluate';
import { countOf, equationsOf, type Equation, type Place } from './equation';

/** What blank cells would hold. */
export interface Filling {
  readonly values: ReadonlyMap<Cell, string>;
  /** Whether every sum of the table is true then. */
  readonly true: boolean;
}

/** Two sums over places `row/column` that must be equal. */
type Sums = Sides<string>;

/** Numbers by place; null where there is something else than a number. */
type Values = ReadonlyMap<string, number | null>;

/**
 * Fills blanks so that the table's sums are true: totals with their sum and every other blank with 0 or,
 * where sums are still untrue then, with the number that a sum leaves for its only blank. Without such
 * numbers the first filling stands.
 */
export const filledBlanks = oncePer((table: BoundTable): Filling => {
  const cells = cellsOf(table);
  const blanks = new Map<string, Cell>();
  const given = new Map<string, number | null>();
  for (const { row, cell } of cells) {
    const place = placeOf(row.template.id, cell.column.id);
    if (cell.value.kind === 'blank') blanks.set(place, cell);
    else given.set(place, cell.value.kind === 'number' ? cell.value.value : null);
  }
  const sums = sumsOf(table, cells[0]?.row.block.columns.map(({ id }) => id) ?? []);
  const zeros = filling(withTotals(withZeros(given, blanks), blanks, sums), blanks, sums);
  if (zeros.true) return zeros;
  const solved = filling(withZeros(solvedFor(given, blanks, sums), blanks), blanks, sums);
  return solved.true ? solved : zeros;
});

/**
 * The sums over blank cells that are untrue once the blanks are filled, with the cells as they are then.
 * Where the total itself is blank, there is nothing yet to hold it to.
 */
export function untrueSums(table: BoundTable, { values }: Filling): readonly Equation[] {
  const filled = ({ row, cell }: Place): Place => {
    const text = values.get(cell);
    return text === undefined
      ? { row, cell }
      : { row, cell: { ...cell, text, value: parseCellValue(text) } };
  };
  return equationsOf(table)
    .filter(
      ({ left, right }) =>
        [...left, ...right].some(({ cell }) => values.has(cell)) && !values.has(right[0]!.cell),
    )
    .map(({ formula, left, right }) => ({
      formula,
      left: left.map(filled),
      right: right.map(filled),
    }))
    .filter((equation) => (excessOver(equation, countOf) ?? 0) !== 0);
}

const placeOf = (row: string, column: string): string => `${row}/${column}`;

/** Every sum of the table: those along the rows first, so that sums down the columns find their totals. */
function sumsOf(table: BoundTable, columns: readonly string[]): readonly Sums[] {
  const along = table.template.formulas.filter(({ over }) => over === 'columns');
  const down = table.template.formulas.filter(({ over }) => over === 'rows');
  return [
    ...along.flatMap(({ left, right }) =>
      [...table.rows.keys()].map((row) => ({
        left: left.map((column) => placeOf(row, column)),
        right: right.map((column) => placeOf(row, column)),
      })),
    ),
    ...down.flatMap(({ left, right }) =>
      columns.map((column) => ({
        left: left.map((row) => placeOf(row, column)),
        right: right.map((row) => placeOf(row, column)),
      })),
    ),
  ];
}

function filling(
  values: Values,
  blanks: ReadonlyMap<string, Cell>,
  sums: readonly Sums[],
): Filling {
  const holds = sums.every((each) => excessOver(each, (place) => values.get(place)) === 0);
  return {
    values: new Map([...blanks].map(([place, cell]) => [cell, String(values.get(place) ?? 0)])),
    true: holds,
  };
}

const withZeros = (values: Values, blanks: ReadonlyMap<string, Cell>): Values =>
  new Map([...[...blanks.keys()].map((place) => [place, 0] as const), ...values]);

/** Every blank total as the sum of what it adds up. */
function withTotals(
  values: Values,
  blanks: ReadonlyMap<string, Cell>,
  sums: readonly Sums[],
): Values {
  const filled = new Map(values);
  const done = new Set<string>();
  for (const { left, right } of sums) {
    const [total] = right;
    if (right.length !== 1 || !blanks.has(total!) || done.has(total!)) continue;
    const sum = sumOver(left, (place) => filled.get(place));
    if (sum === null) continue;
    filled.set(total!, sum);
    done.add(total!);
  }
  return filled;
}

/** The numbers that sums leave for blanks: where a sum has only one, that is what the others lack. */
function solvedFor(
  given: Values,
  blanks: ReadonlyMap<string, Cell>,
  sums: readonly Sums[],
): Values {
  const solved = new Map(given);
  for (let found = true; found;) {
    found = false;
    for (const { left, right } of sums) {
      const open = [...left, ...right].filter((place) => !solved.has(place));
      const [only] = open;
      if (open.length !== 1 || !blanks.has(only!)) continue;
      // With 0 in its place.
      const excess = excessOver({ left, right }, (place) =>
        place === only ? 0 : solved.get(place),
      );
      if (excess === null) continue;
      const lack = left.includes(only!) ? -excess : excess;
      if (lack < 0) continue;
      solved.set(only!, lack);
      found = true;
    }
  }
  return solved;
}
