import type { BoundTable, CellPiece, Report } from '../../report/model';
import { isWhole, partRows } from '../partRows';
import { sumOver } from '../../template/evaluate';
import { oncePer } from '../../text/oncePer';
import { faultsOf } from './faults';
import { countOf } from './equation';
import { cellIn } from '../../report/query/cells';

/** A subtotal that a draft has added to the form and that is not the sum of what it stands for. */
export interface WrongSubtotal {
  readonly table: BoundTable;
  readonly piece: Pick<CellPiece, 'span' | 'text'>;
  /** The row's label, or what the column adds up. */
  readonly name: string;
  /** The title of the column that it stands in; null in a column of the draft's own. */
  readonly column: string | null;
  /** `parts`: of a total over rows of the draft's own. */
  readonly over: 'rows' | 'columns' | 'parts';
  readonly expected: number;
  /** `1+0+1`. */
  readonly addends: string;
}

/**
 * The wrong subtotals of the draft's own. Of a table whose own sums are broken there are none: the cause is told
 * there. A subtotal with a blank or unreadable addend cannot be judged.
 */
export const wrongSubtotals = oncePer((report: Report): readonly WrongSubtotal[] => {
  const broken = new Set(faultsOf(report).map(({ table }) => table));
  return [...report.tables.values()]
    .filter((table) => table.state === 'read' && !broken.has(table))
    .flatMap((table) => [...inRows(table), ...inColumn(table), ...inParts(table)]);
});

function inRows(table: BoundTable): readonly WrongSubtotal[] {
  const { unknownRows, surplusColumn } = table;
  return unknownRows.flatMap(({ group, label, pieces }) => {
    if (!group) return [];
    const own = surplusColumn ? pieces.filter((_, i) => i !== surplusColumn.at) : pieces;
    const block = table.template.blocks.find(({ rows }) => rows.includes(group));
    const parts = block?.rows.filter(({ parent }) => parent === group.id) ?? [];
    const rows = parts.flatMap(({ id }) => table.rows.get(id) ?? []);
    if (!block || parts.length === 0 || rows.length < parts.length) return [];
    if (own.length !== block.columns.length) return [];
    return block.columns.flatMap((column, i): readonly WrongSubtotal[] => {
      const counts = rows.map((row) => {
        const cell = cellIn(row, column.id);
        return cell ? countOf({ row, cell }) : null;
      });
      const piece = own[i]!;
      const expected = sumOver(counts, (count) => count);
      if (piece.value.kind !== 'number' || expected === null) return [];
      if (expected === piece.value.value) return [];
      const addends = told(counts);
      return [
        { table, piece, name: label.text, column: column.label, over: 'rows', expected, addends },
      ];
    });
  });
}

const inColumn = (table: BoundTable): readonly WrongSubtotal[] =>
  (table.surplusColumn?.misfits ?? []).map(({ piece, addends }) => ({
    table,
    piece,
    name: table.surplusColumn?.heading ?? '',
    column: null,
    over: 'columns',
    expected: sumOver(addends, (each) => each) ?? 0,
    addends: told(addends),
  }));

/** Words of a row that other rows' numbers are in. */
const isNested = /[小合总]计|^(?:其中|含|包括)/;
/** A sum of amounts has no more decimals than its addends. */
const decimals = 1e6;

/** Where the body's row adds up rows of its units: nothing where one of these holds another, or has a cell too few. */
function inParts(table: BoundTable): readonly WrongSubtotal[] {
  const parts = partRows(table);
  const [row] = table.rows.values();
  if (!row || parts.length === 0 || parts.some(({ label }) => isNested.test(label.text))) return [];
  if (row.shape !== 'full' || !parts.every((part) => isWhole(table, part))) return [];
  return row.cells.flatMap((cell, i): readonly WrongSubtotal[] => {
    const counts = parts.map(({ pieces }) => {
      const { value } = pieces[i]!;
      return value.kind === 'number' ? value.value : null;
    });
    const sum = sumOver(counts, (count) => count);
    if (cell.value.kind !== 'number' || sum === null) return [];
    const expected = Math.round(sum * decimals) / decimals;
    if (expected === cell.value.value) return [];
    const addends = told(counts);
    const { column } = cell;
    const name = row.label?.text ?? row.template.label;
    return [{ table, piece: cell, name, column: column.label, over: 'parts', expected, addends }];
  });
}

/** The numbers added; zeros only where there is nothing else. */
const told = (addends: readonly (number | null)[]): string =>
  addends.filter((each) => each !== 0).join('+') || '0';
