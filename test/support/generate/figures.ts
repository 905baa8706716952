import fc from 'fast-check';
import type { BlockTemplate, TableTemplate } from '../../../server/src/template/model';
import { dataRows } from '../reportModel';

/** Numbers by row and column id. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

const countArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.nat(9) },
  { weight: 3, arbitrary: fc.nat(300) },
  { weight: 1, arbitrary: fc.nat(60_000) },
);

/** Some cells of a block with a number each; the others are 0, which failures shrink to. */
const sparse = (rows: readonly string[], columns: readonly string[]): fc.Arbitrary<Figures> =>
  fc
    .array(fc.tuple(fc.nat(rows.length - 1), fc.nat(columns.length - 1), countArbitrary), {
      maxLength: 24,
    })
    .map((entries) =>
      Object.fromEntries(
        rows.map((row, r) => [
          row,
          Object.fromEntries(
            columns.map((column, c) => [
              column,
              entries.find(([er, ec]) => er === r && ec === c)?.[2] ?? 0,
            ]),
          ),
        ]),
      ),
    );

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Adds the totals over the columns that the table's formula asks for. */
function withRowTotals(table: TableTemplate, figures: Figures): Figures {
  const formula = table.formulas.find(({ id }) => id === 'row-total')!;
  const total = formula.right[0]!;
  return Object.fromEntries(
    Object.entries(figures).map(([row, values]) => [
      row,
      { ...values, [total]: sum(formula.left.map((column) => values[column]!)) },
    ]),
  );
}

/** Table three: results as drawn, totals as they must be, requests received so that all balances. */
export function applicationFigures(table: TableTemplate): fc.Arbitrary<Figures> {
  const block: BlockTemplate = table.blocks[0]!;
  const columnTotal = table.formulas.find(({ id }) => id === 'column-total')!;
  const balance = table.formulas.find(({ id }) => id === 'balance')!;
  const columns = table.formulas.find(({ id }) => id === 'row-total')!.left;
  const [received, carriedIn] = balance.left as [string, string];
  const [total, carriedOut] = balance.right as [string, string];
  return fc
    .tuple(
      sparse(columnTotal.left, columns),
      sparse([carriedOut], columns),
      fc.array(fc.nat(100), { minLength: columns.length, maxLength: columns.length }),
    )
    .map(([results, left, shares]) => {
      const handled = Object.fromEntries(
        columns.map((column) => [
          column,
          sum(columnTotal.left.map((row) => results[row]![column]!)),
        ]),
      );
      const due = columns.map((column) => handled[column]! + left[carriedOut]![column]!);
      const from = due.map((count, i) => Math.floor((count * Math.min(shares[i]!, 30)) / 100));
      const byColumn = (numbers: readonly number[]): Readonly<Record<string, number>> =>
        Object.fromEntries(columns.map((column, i) => [column, numbers[i]!]));
      const all: Figures = {
        [received]: byColumn(due.map((count, i) => count - from[i]!)),
        [carriedIn]: byColumn(from),
        ...results,
        [total]: handled,
        ...left,
      };
      const inOrder = Object.fromEntries(dataRows(block).map(({ id }) => [id, all[id]!]));
      return withRowTotals(table, inOrder);
    });
}

/** Table four: four outcomes a row, and their total. */
export const reviewFigures = (table: TableTemplate): fc.Arbitrary<Figures> =>
  sparse(
    dataRows(table.blocks[0]!).map(({ id }) => id),
    table.formulas[0]!.left,
  ).map((figures) => withRowTotals(table, figures));
