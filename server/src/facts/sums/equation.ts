import type { BoundRow, BoundTable, Cell } from '../../report/model';
import { exact, isExact } from '../../text/exact';
import { oncePer } from '../../text/oncePer';
import { excessOver, sumOver, type Sides } from '../../template/evaluate';
import type { BlockTemplate, Formula, TableTemplate } from '../../template/model';

/** A cell in its row: what an equation adds up. */
export interface Place {
  readonly row: BoundRow;
  readonly cell: Cell;
}

/** One instance of a formula: two sums over cells of the draft that must be equal. */
export interface Equation extends Sides<Place> {
  readonly formula: Formula;
}

/**
 * The number of 0 or more that a sum can be taken over: a whole one, in a column of amounts also a decimal;
 * null for anything else.
 */
export const countOf = ({ cell }: Place): number | null => countIn(cell);

function countIn({ column, value }: Cell): number | null {
  if (value.kind !== 'number' || value.value < 0) return null;
  const counts =
    Number.isSafeInteger(value.value) ||
    (column.type === 'amount' && isExact(value.value, value.decimal));
  return counts ? value.value : null;
}

/**
 * The table's equations whose every cell holds a count. Those with a blank, unreadable or missing cell
 * cannot be judged and are left out: the cell itself is what is to be reported.
 */
export const judgedEquations = oncePer((table: BoundTable): readonly Equation[] =>
  equationsOf(table).filter((equation) => excessOver(equation, countOf) !== null),
);

/** The table's equations whose every cell is there, whatever it holds. */
export const equationsOf = oncePer((table: BoundTable): readonly Equation[] => {
  const found: Equation[] = [];
  for (const { formula, lines } of instancesIn(table)) {
    for (const { left, right } of lines) {
      found.push({ formula, left: left.map(placeOf), right: right.map(placeOf) });
    }
  }
  return found;
});

const placeOf = ({ row, at }: CellAt): Place => ({ row, cell: row.cells[at]! });

/** Whether no sum of the table that can be judged is untrue. */
export const sumsHold = (table: BoundTable): boolean =>
  instancesIn(table).every(({ lines }) =>
    lines.every((line) => (excessOver(line, countAt) ?? 0) === 0),
  );

const countAt = ({ row, at }: CellAt): number | null => countIn(row.cells[at]!);

/** A row's cell by its place among the columns. */
interface CellAt {
  readonly row: BoundRow;
  readonly at: number;
}

/** A formula with the rows or columns of the draft in which it stands. */
interface Instances {
  readonly formula: Formula;
  readonly lines: readonly Sides<CellAt>[];
}

const instancesIn = (table: BoundTable): readonly Instances[] =>
  table.state === 'read'
    ? preparedFormulas(table.template).map((prepared) => ({
        formula: prepared.formula,
        lines:
          prepared.formula.over === 'columns'
            ? acrossRows(table, prepared)
            : downColumns(table, prepared),
      }))
    : [];

/** A formula's rows and columns, looked up once for all drafts. */
interface PreparedFormula {
  readonly formula: Formula;
  /** Of a formula over columns: their places in each block that has them all. */
  readonly columns: ReadonlyMap<BlockTemplate, Sides<number>>;
  /** Of a formula over rows: their ids, each with that of the row that may stand in its place. */
  readonly rows: Sides<readonly string[]>;
}

const preparedFormulas = oncePer((table: TableTemplate): readonly PreparedFormula[] =>
  table.formulas.map((formula) => {
    const withStandIn = (id: string): readonly string[] => {
      const standIn = standInFor(table, id);
      return standIn === undefined ? [id] : [id, standIn];
    };
    const isDown = formula.over === 'rows';
    return {
      formula,
      columns: new Map(isDown ? [] : table.blocks.flatMap((block) => columnsIn(block, formula))),
      rows: {
        left: isDown ? formula.left.map(withStandIn) : [],
        right: isDown ? formula.right.map(withStandIn) : [],
      },
    };
  }),
);

/** The block with its columns that the formula adds up; nothing where it lacks one. */
function columnsIn(
  block: BlockTemplate,
  { left, right }: Formula,
): readonly (readonly [BlockTemplate, Sides<number>])[] {
  const placesOf = (ids: readonly string[]): readonly number[] =>
    block.columns.flatMap(({ id }, at) => (ids.includes(id) ? at : []));
  const sides = { left: placesOf(left), right: placesOf(right) };
  const isWhole = sides.left.length === left.length && sides.right.length === right.length;
  return isWhole ? [[block, sides]] : [];
}

/** The formula in each row that has all its columns. */
function acrossRows(table: BoundTable, { columns }: PreparedFormula): readonly Sides<CellAt>[] {
  const lines: Sides<CellAt>[] = [];
  for (const row of table.rows.values()) {
    const sides = row.cells.length > 0 ? columns.get(row.block) : undefined;
    if (!sides) continue;
    const cellAt = (at: number): CellAt => ({ row, at });
    lines.push({ left: sides.left.map(cellAt), right: sides.right.map(cellAt) });
  }
  return lines;
}

/** The formula in each column, if the draft has all its rows. */
function downColumns(table: BoundTable, { rows }: PreparedFormula): readonly Sides<CellAt>[] {
  const left = boundRows(table, rows.left);
  const right = left && boundRows(table, rows.right);
  if (!left || !right) return [];
  const lines: Sides<CellAt>[] = [];
  for (const { id } of right[0]?.block.columns ?? []) {
    const line = { left: cellsAt(left, id), right: cellsAt(right, id) };
    const isWhole = line.left.length === left.length && line.right.length === right.length;
    if (isWhole) lines.push(line);
  }
  return lines;
}

/** The column's cells in those of the rows that have it. */
function cellsAt(rows: readonly BoundRow[], column: string): readonly CellAt[] {
  const cells: CellAt[] = [];
  for (const row of rows) {
    const at = row.block.columns.findIndex(({ id }) => id === column);
    if (at >= 0) cells.push({ row, at });
  }
  return cells;
}

/** The bound rows of those ids; one row that stands for several counts once. Null if one is missing. */
function boundRows(
  table: BoundTable,
  ids: readonly (readonly string[])[],
): readonly BoundRow[] | null {
  const rows: BoundRow[] = [];
  for (const [id = '', standIn = ''] of ids) {
    const row = table.rows.get(id) ?? table.rows.get(standIn);
    if (!row || row.cells.length === 0) return null;
    if (!rows.includes(row)) rows.push(row);
  }
  return rows;
}

/** Id of the group row that an older edition had in place of this row. */
export function standInFor(table: TableTemplate, id: string): string | undefined {
  return standIns(table).get(id);
}

const standIns = oncePer((table: TableTemplate): ReadonlyMap<string, string> => {
  const rows = table.blocks.flatMap((block) => block.rows);
  const groups = new Set(rows.flatMap((row) => (row.standsForRows === true ? row.id : [])));
  return new Map(
    rows.flatMap(({ id, parent }) =>
      parent !== undefined && groups.has(parent) ? [[id, parent] as const] : [],
    ),
  );
});

/** The sum over the places; what is no count is left out. */
export const sumOf = (places: readonly Place[]): number =>
  sumOver(places, (place) => countOf(place) ?? 0) ?? 0;

/** What the left side has more than the right; 0 where the equation holds. */
export const excessOf = (equation: Equation): number =>
  exact(sumOf(equation.left) - sumOf(equation.right));
