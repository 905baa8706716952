import type { Relation, TableTemplate, Template } from '../../../server/src/template/model';
import { dataRows } from '../reportModel';

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
}

/** Every instance of the form's formulas and relations. */
export const sumsOf = (template: Template): readonly Sum[] => [
  ...template.tables.flatMap((table) => formulasOf(table)),
  ...(template.relations ?? []).flatMap((relation) => relationsOf(template, relation)),
];

const formulasOf = ({ id: tableId, blocks, formulas }: TableTemplate): readonly Sum[] =>
  formulas.flatMap(({ id, over, left, right }) =>
    blocks.flatMap((block) => {
      const rows = dataRows(block).map((row) => row.id);
      const columns = block.columns.map((column) => column.id);
      const sides = [...left, ...right];
      const cell = (row: string, column: string): string => `${tableId}/${row}/${column}`;
      const base = { id, sign: '=', isRelation: false } as const;
      if (over === 'columns')
        return sides.every((column) => columns.includes(column))
          ? rows.map((row) => ({
              ...base,
              left: left.map((column) => cell(row, column)),
              right: right.map((column) => cell(row, column)),
            }))
          : [];
      return sides.every((row) => rows.includes(row))
        ? columns.map((column) => ({
            ...base,
            left: left.map((row) => cell(row, column)),
            right: right.map((row) => cell(row, column)),
          }))
        : [];
    }),
  );

function relationsOf({ tables }: Template, relation: Relation): readonly Sum[] {
  const { id, relation: sign, left, right } = relation;
  const starred = [...left, ...right].find((path) => path.includes('*'));
  const [tableId, rowId] = starred?.split('/') ?? [];
  const table = tables.find((each) => each.id === tableId);
  const stands =
    starred === undefined
      ? ['']
      : rowId === '*'
        ? table!.blocks.flatMap((block) => dataRows(block).map((row) => row.id))
        : table!.blocks.flatMap((block) => block.columns.map((column) => column.id));
  return stands.map((star) => ({
    id,
    sign,
    isRelation: true,
    left: left.map((path) => path.replace('*', star)),
    right: right.map((path) => path.replace('*', star)),
  }));
}

export const total = (cells: Cells, paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + cells.get(path)!, 0);

export const isTrue = (cells: Cells, { sign, left, right }: Sum): boolean =>
  sign === '='
    ? total(cells, left) === total(cells, right)
    : total(cells, left) <= total(cells, right);

/** The totals that are the sum of others, so that every total of a table agrees with its addends. */
export function withTotals(sums: readonly Sum[], cells: Cells): Cells {
  const now = new Map(cells);
  const totals = sums.filter(({ isRelation, right }) => !isRelation && right.length === 1);
  // A total may be an addend of another, whichever of them stands first.
  for (let turn = 0; turn <= totals.length; turn++) {
    if (totals.every((sum) => isTrue(now, sum))) break;
    for (const { left, right } of totals) now.set(right[0]!, total(now, left));
  }
  return now;
}

/** A cell that is no total, of those that the cell is made up of. */
export function leafOf(sums: readonly Sum[], path: string, turn: number): string {
  const made = sums.find(
    ({ isRelation, right }) => !isRelation && right.length === 1 && right[0] === path,
  );
  return made ? leafOf(sums, made.left[turn % made.left.length]!, turn) : path;
}

const mostTurns = 400;

/** The cells with as much more as makes every sum and relation true. @throws where no addition does. */
export function balanced(sums: readonly Sum[], cells: Cells, turns: readonly number[]): Cells {
  let now = withTotals(sums, cells);
  for (let turn = 0; turn < mostTurns; turn++) {
    const broken = sums.find((sum) => !isTrue(now, sum));
    if (!broken) return now;
    const excess = total(now, broken.left) - total(now, broken.right);
    const draw = turns[turn % turns.length]!;
    const less = excess > 0 ? broken.right : broken.left;
    const leaf = leafOf(sums, less[draw % less.length]!, draw);
    now = withTotals(sums, new Map(now).set(leaf, now.get(leaf)! + Math.abs(excess)));
  }
  throw new Error('the sums of the form cannot all be made true by adding');
}
