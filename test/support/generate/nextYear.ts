import { countsChanges } from '../disclosure';
import { editionOf } from '../reader';
import { dataRows, type CellModel, type TableModel } from '../reportModel';

type Tables = Readonly<Record<string, TableModel>>;
/** A number from 0 to `bound - 1`. */
type Draw = (bound: number) => number;

const cellOf = (value: number): CellModel => ({ text: String(value), value });
const at = (table: TableModel | undefined, row: string, column: string): number =>
  table?.[row]?.[column]?.value ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** About as many as the year before. */
function about(value: number, draw: Draw): number {
  if (value === 0) return draw(4) === 0 ? draw(4) : 0;
  return Math.max(1, value + Math.round((value * (draw(61) - 30)) / 100));
}

const withTotal = (cells: Readonly<Record<string, number>>): TableModel[string] => ({
  ...Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, cellOf(value)])),
  total: cellOf(sum(Object.values(cells))),
});

/** Table three: carried in is what the year before carried out, and all balances again. */
function applications(edition: string, before: TableModel, draw: Draw): TableModel {
  const form = editionOf(edition).tables.find(({ id }) => id === 'applications')!;
  const results = form.formulas.find(({ id }) => id === 'column-total')!.left;
  const columns = form.formulas.find(({ id }) => id === 'row-total')!.left;
  const last = (row: string, column: string): number =>
    at(before, row, column) + (row === 'other.other' ? at(before, 'other', column) : 0);
  const rowOf = (value: (column: string) => number): Readonly<Record<string, number>> =>
    Object.fromEntries(columns.map((column) => [column, value(column)]));
  const handled = Object.fromEntries(
    results.map((row) => [row, rowOf((column) => about(last(row, column), draw))]),
  );
  const total = rowOf((column) => sum(results.map((row) => handled[row]![column]!)));
  const carriedIn = rowOf((column) => at(before, 'carried-out', column));
  const carriedOut = rowOf((column) =>
    Math.max(about(carriedIn[column]!, draw), carriedIn[column]! - total[column]!),
  );
  const received = rowOf((column) => total[column]! + carriedOut[column]! - carriedIn[column]!);
  const all: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    received,
    'carried-in': carriedIn,
    ...handled,
    total,
    'carried-out': carriedOut,
  };
  return Object.fromEntries(dataRows(form.blocks[0]!).map(({ id }) => [id, withTotal(all[id]!)]));
}

/** Table four: what was pending turns up again. */
const review = (before: TableModel, draw: Draw): TableModel =>
  Object.fromEntries(
    Object.entries(before).map(([row, cells]) => {
      const { total, ...outcomes } = cells;
      const now = Object.fromEntries(
        Object.entries(outcomes).map(([column, { value }]) => [column, about(value ?? 0, draw)]),
      );
      const isOpen = (outcomes.pending?.value ?? 0) > 0 && sum(Object.values(now)) === 0;
      return [row, withTotal(isOpen || total === undefined ? { ...now, upheld: 1 } : now)];
    }),
  );

function disclosure2021(before: TableModel, draw: Draw): TableModel {
  const documents = (row: string): TableModel[string] => {
    const inForce = at(before, row, 'in-force');
    const none = inForce === 0 && at(before, row, 'issued') === 0;
    const issued = none ? 0 : about(at(before, row, 'issued'), draw);
    const repealed = Math.min(about(at(before, row, 'repealed'), draw), inForce + issued);
    return {
      issued: cellOf(issued),
      repealed: cellOf(none ? 0 : repealed),
      'in-force': cellOf(none ? 0 : inForce + issued - repealed),
    };
  };
  const decided = (row: string): TableModel[string] => ({
    decisions: cellOf(about(at(before, row, 'decisions'), draw)),
  });
  return {
    regulations: documents('regulations'),
    'normative-documents': documents('normative-documents'),
    licensing: decided('licensing'),
    penalties: decided('penalties'),
    coercion: decided('coercion'),
    fees: { amount: cellOf(about(Math.floor(at(before, 'fees', 'amount')), draw)) },
  };
}

const signed = (value: number): CellModel => ({
  text: value > 0 ? `增${value}` : String(value),
  value,
});

/** What is left after last year's change, which takes away no more than there was. */
const afterChange = (before: TableModel, row: string): number =>
  at(before, row, 'prior-items') + at(before, row, 'change');

function disclosure2019(before: TableModel, draw: Draw): TableModel {
  const documents = (row: string): TableModel[string] => {
    const made = about(at(before, row, 'made'), draw);
    const none = at(before, row, 'disclosed-total') === 0;
    const total = Math.max(made, about(at(before, row, 'disclosed-total'), draw));
    return {
      made: cellOf(none ? 0 : made),
      'newly-disclosed': cellOf(none ? 0 : made),
      'disclosed-total': cellOf(none ? 0 : total),
    };
  };
  const matters = (row: string): TableModel[string] => {
    const prior = afterChange(before, row);
    const change = Math.max(-prior, draw(21) - 10);
    return { 'prior-items': cellOf(prior), change: signed(change) };
  };
  const decided = (row: string): TableModel[string] => {
    const own = matters(row);
    const decisions = about(at(before, row, 'decisions'), draw);
    const isSum = decisions === own['prior-items']!.value! + own.change!.value!;
    return { ...own, decisions: cellOf(isSum ? decisions + 1 : decisions) };
  };
  const { items, amount } = before.procurement!;
  const bought = about(items!.value ?? 0, draw);
  return {
    regulations: documents('regulations'),
    'normative-documents': documents('normative-documents'),
    licensing: decided('licensing'),
    'other-services': decided('other-services'),
    penalties: decided('penalties'),
    coercion: decided('coercion'),
    fees: matters('fees'),
    procurement: { items: cellOf(bought), amount: inOtherUnit(amount!, draw) },
  };
}

/** The same amount, now and then in the other unit. */
function inOtherUnit(amount: CellModel, draw: Draw): CellModel {
  const value = amount.value ?? 0;
  if (!amount.text.endsWith('万元') || draw(2) === 0) return amount;
  const yuan = Math.round(value * 10_000);
  return { text: `${yuan}元`, value: yuan };
}

/** Changes of table two that leave as many matters as there can be. */
export function withTrueChanges(tables: Tables): Tables {
  const disclosure = tables.disclosure!;
  const mended = Object.entries(disclosure).map(([row, cells]) => {
    const left = afterChange(disclosure, row);
    return [
      row,
      cells.change && left < 0
        ? { ...cells, change: signed(-at(disclosure, row, 'prior-items')) }
        : cells,
    ];
  });
  return { ...tables, disclosure: Object.fromEntries(mended) as TableModel };
}

/**
 * The tables of the year after: what has to follow from the year before does, the rest is about as much.
 * Table two is null where the two editions ask for other things in it.
 */
export function nextTables(
  { from, to }: { readonly from: string; readonly to: string },
  before: Tables,
  draw: Draw,
): {
  readonly applications: TableModel;
  readonly review: TableModel;
  readonly disclosure: TableModel | null;
} {
  return {
    applications: applications(to, before.applications!, draw),
    review: review(before.review!, draw),
    disclosure:
      countsChanges(editionOf(from)) !== countsChanges(editionOf(to))
        ? null
        : countsChanges(editionOf(to))
          ? disclosure2019(before.disclosure!, draw)
          : disclosure2021(before.disclosure!, draw),
  };
}
