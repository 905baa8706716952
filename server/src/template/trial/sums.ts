import { yuanPer } from '../../text/money';
import { anyId, cellOfForm, cellPath, cellPathParts, hasAnyId, withId } from '../cellPath';
import { excessOver, sumOver } from '../evaluate';
import {
  holdsNumbers,
  type Formula,
  type Relation,
  type TableTemplate,
  type Template,
} from '../model';
import { dataRowsOf } from '../rows';

/** Hundredths by `table/row/column`. */
export type Cells = ReadonlyMap<string, number>;

/** What the cells of a form must be to each other. */
export interface Sum {
  /** The formula's or the relation's id. */
  readonly id: string;
  readonly sign: '=' | '≤';
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly isRelation: boolean;
  /** How much a cell's figure counts for where units of money differ; 1 where it is left out. */
  readonly weights?: ReadonlyMap<string, number>;
  /** So much may be between the sides. */
  readonly allowed?: number;
}

/** Every instance of the form's formulas and relations. */
export const sumsOf = (template: Template): readonly Sum[] => [
  ...template.tables.flatMap((table) => formulasOf(table)),
  ...(template.relations ?? []).flatMap((relation) => relationsOf(template, relation)),
];

const formulasOf = (table: TableTemplate): readonly Sum[] =>
  table.formulas.flatMap((formula) => instancesOf(table, formula));

/** What a formula says of the table's cells, row by row or column by column; nothing where no block has them all. */
export const instancesOf = (
  { id: tableId, blocks }: Pick<TableTemplate, 'id' | 'blocks'>,
  { id, over, left, right }: Formula,
): readonly Sum[] =>
  blocks.flatMap((block) => {
    const rows = dataRowsOf(block).map((row) => row.id);
    const columns = block.columns.filter(holdsNumbers).map((column) => column.id);
    const [named, others] = over === 'columns' ? [columns, rows] : [rows, columns];
    if (![...left, ...right].every((each) => named.includes(each))) return [];
    const cells = (ids: readonly string[], other: string): readonly string[] =>
      ids.map((each) =>
        over === 'columns' ? cellPath(tableId, other, each) : cellPath(tableId, each, other),
      );
    return others.map((other) => ({
      id,
      sign: '=' as const,
      isRelation: false,
      left: cells(left, other),
      right: cells(right, other),
    }));
  });

/** What a relation says of the form's cells, once for each that `*` stands for. */
export function relationsOf(
  { tables }: Pick<Template, 'tables'>,
  relation: Relation,
): readonly Sum[] {
  const { id, relation: sign, left, right } = relation;
  const path = [...left, ...right].find(hasAnyId);
  const ids = path === undefined ? [''] : idsMeantBy(tables, path);
  return ids.map((one) => {
    const sides = [left, right].map((paths) => paths.map((each) => withId(each, one)));
    const [ownLeft = [], ownRight = []] = sides;
    const weights = weightsOf(tables, sides.flat());
    const unit = weights.get(ownRight[0] ?? '') ?? 1;
    const allowed = Math.round((relation.tolerance ?? 0) * 100 * unit);
    return { id, sign, isRelation: true, left: ownLeft, right: ownRight, weights, allowed };
  });
}

/** The ids that the `*` of the path stands for: of the table's rows with values, or of its columns. */
function idsMeantBy(tables: readonly TableTemplate[], path: string): readonly string[] {
  const ids = cellPathParts(path);
  const { blocks } = tables.find(({ id }) => id === ids.table)!;
  return blocks.flatMap((block) =>
    (ids.row === anyId ? dataRowsOf(block) : block.columns).map(({ id }) => id),
  );
}

/** How many of the smallest of the cells' units of money each cell's own is; nothing where units are alike or none. */
function weightsOf(
  tables: readonly TableTemplate[],
  paths: readonly string[],
): ReadonlyMap<string, number> {
  const yuan = paths.map((path) => [path, yuanPer[unitOf(tables, path)] ?? 1] as const);
  const least = Math.min(...yuan.map(([, each]) => each));
  return new Map(yuan.map(([path, each]) => [path, each / least]));
}

const unitOf = (tables: readonly TableTemplate[], path: string): string =>
  cellOfForm({ tables }, path)?.column.unit ?? '';

/** What the left side has more than the right, in the smallest unit of money that the sum has. */
export const excessOf = (cells: Cells, sum: Sum): number =>
  excessOver(sum, (path) => (cells.get(path) ?? 0) * (sum.weights?.get(path) ?? 1)) ?? 0;

export function isTrue(cells: Cells, sum: Sum): boolean {
  const excess = excessOf(cells, sum);
  return (sum.sign === '=' ? Math.abs(excess) : excess) <= (sum.allowed ?? 0);
}

const sumOf = (cells: Cells, paths: readonly string[]): number =>
  sumOver(paths, (path) => cells.get(path) ?? 0) ?? 0;

/** The totals that are the sum of others, so that every total of a table agrees with its addends. */
export function withTotals(sums: readonly Sum[], cells: Cells): Cells {
  const now = new Map(cells);
  const totals = sums.filter(({ isRelation, right }) => !isRelation && right.length === 1);
  // A total may be an addend of another, whichever of them stands first.
  for (let turn = 0; turn <= totals.length; turn++) {
    if (totals.every((sum) => isTrue(now, sum))) break;
    for (const { left, right } of totals) now.set(right[0]!, sumOf(now, left));
  }
  return now;
}

/** A cell that is no total, of those that the cell is made up of; sums that go in a circle end somewhere. */
export function leafOf(sums: readonly Sum[], path: string, turn: number): string {
  let leaf = path;
  for (let deep = 0; deep < maxDeep; deep++) {
    const made = sums.find(
      ({ isRelation, right }) => !isRelation && right.length === 1 && right[0] === leaf,
    );
    if (!made) return leaf;
    leaf = made.left[turn % made.left.length] ?? leaf;
  }
  return leaf;
}

const maxDeep = 20;

const maxTurns = 400;

/** The cells with as much more as makes every sum and relation true; null where no addition does. */
export function balanced(
  sums: readonly Sum[],
  cells: Cells,
  turns: readonly number[],
): Cells | null {
  let now = withTotals(sums, cells);
  for (let turn = 0; turn < maxTurns; turn++) {
    const broken = sums.find((sum) => !isTrue(now, sum));
    if (!broken) return now;
    const excess = excessOf(now, broken);
    const draw = turns[turn % turns.length]!;
    const less = excess > 0 ? broken.right : broken.left;
    const path = less[draw % less.length]!;
    // In a greater unit it may be somewhat too much, which the other side makes up for.
    const more = Math.ceil(Math.abs(excess) / (broken.weights?.get(path) ?? 1));
    const leaf = leafOf(sums, path, draw);
    now = withTotals(sums, new Map(now).set(leaf, (now.get(leaf) ?? 0) + more));
  }
  return null;
}
