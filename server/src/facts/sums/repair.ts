import type { BoundRow, BoundTable, CellPiece, Report } from '../../report/model';
import type { ColumnTemplate, Formula } from '../../template/model';
import { spanOf } from '../../text/span';
import type { Edit } from '../../text/edit';
import { excessOver } from '../../template/evaluate';
import { countOf } from './equation';
import { cellIn } from '../../report/query/cells';

/** A way to give a row as many cells as it has columns, after which its sums are true. */
export interface Repair {
  /** `insert` a lost number, `remove` a surplus one, `join` two halves of one number. */
  readonly kind: 'insert' | 'remove' | 'join';
  readonly column: ColumnTemplate;
  readonly number: number;
  readonly edit: Edit;
}

/**
 * The repairs of a row with one cell too few or too many for which its own sum and the sums down every
 * column are true. Empty where the figures do not tell.
 */
export function repairsOf({ text }: Report, table: BoundTable, row: BoundRow): readonly Repair[] {
  const width = row.block.columns.length;
  const own = table.template.formulas.find(({ over }) => over === 'columns');
  if (!own || table.template.orientation === 'across') return [];
  const numbers = row.pieces.map(countOfPiece);
  if (numbers.some((number) => number === null)) return [];
  const counts = numbers as readonly number[];
  const fits = (values: readonly number[]): boolean =>
    holds(own, row, values) && columnsHold(table, row, values);
  if (counts.length === width - 1)
    return insertions(row, counts, own, separatorOf(text, row), fits);
  if (counts.length === width + 1)
    return [...joins(row, counts, fits), ...removals(row, counts, fits)];
  return [];
}

const countOfPiece = ({ value }: CellPiece): number | null =>
  value.kind === 'number' && Number.isSafeInteger(value.value) && value.value >= 0
    ? value.value
    : null;

type Fits = (values: readonly number[]) => boolean;

function insertions(
  row: BoundRow,
  counts: readonly number[],
  own: Formula,
  separator: string,
  fits: Fits,
): readonly Repair[] {
  const found: Repair[] = [];
  const { columns } = row.block;
  for (let at = 0; at < columns.length; at++) {
    const values = [...counts.slice(0, at), 0, ...counts.slice(at)];
    const column = columns[at]!;
    const lack = excess(own, row, values);
    const number = own.right.includes(column.id) ? lack : -lack;
    values[at] = number;
    if (number < 0 || !fits(values)) continue;
    const after = row.pieces[at - 1]?.span;
    const before = row.pieces[at]?.span;
    const place = after ? after.end : before!.start;
    const newText = after ? `${separator}${number}` : `${number}${separator}`;
    found.push({ kind: 'insert', column, number, edit: { span: spanOf(place, place), newText } });
  }
  // Neighbouring places for the same number are one repair.
  return found.filter(
    (repair, i) =>
      i === 0 || repair.number !== found[i - 1]!.number || !adjacent(row, found[i - 1]!, repair),
  );
}

const adjacent = (row: BoundRow, a: Repair, b: Repair): boolean => {
  const at = row.block.columns.indexOf(a.column);
  return row.block.columns[at + 1] === b.column && countOfPiece(row.pieces[at]!) === a.number;
};

/** What stands between the row's first two values; the bounds of pipes and tabs are kept so. */
function separatorOf(text: string, row: BoundRow): string {
  const [first, second] = row.pieces;
  return first && second ? text.slice(first.span.end, second.span.start) : ' ';
}

function removals(row: BoundRow, counts: readonly number[], fits: Fits): readonly Repair[] {
  return counts.flatMap((number, at) => {
    const values = counts.filter((_, i) => i !== at);
    if (!fits(values) || counts[at - 1] === number) return [];
    const span = row.pieces[at]!.span;
    const previous = row.pieces[at - 1]?.span;
    const next = row.pieces[at + 1]?.span;
    const gone = previous ? spanOf(previous.end, span.end) : spanOf(span.start, next!.start);
    const column = row.block.columns[Math.min(at, row.block.columns.length - 1)]!;
    return [{ kind: 'remove' as const, column, number, edit: { span: gone, newText: '' } }];
  });
}

function joins(row: BoundRow, counts: readonly number[], fits: Fits): readonly Repair[] {
  return counts.slice(1).flatMap((second, i) => {
    const number = Number(`${counts[i]}${second}`);
    const values = [...counts.slice(0, i), number, ...counts.slice(i + 2)];
    if (counts[i] === 0 || !fits(values)) return [];
    const span = spanOf(row.pieces[i]!.span.end, row.pieces[i + 1]!.span.start);
    return [
      { kind: 'join' as const, column: row.block.columns[i]!, number, edit: { span, newText: '' } },
    ];
  });
}

/** What the row's left side has more than its right, with these values; columns that it lacks count for nothing. */
const excess = (formula: Formula, { block }: BoundRow, values: readonly number[]): number =>
  excessOver(formula, (id) => values[block.columns.findIndex((each) => each.id === id)] ?? 0) ?? 0;

const holds = (formula: Formula, row: BoundRow, values: readonly number[]): boolean =>
  excess(formula, row, values) === 0;

/** Whether every sum down the columns is true with these values; false where one cannot be judged. */
function columnsHold(table: BoundTable, row: BoundRow, values: readonly number[]): boolean {
  const { id: own } = row.template;
  const formulas = table.template.formulas.filter(
    ({ over, left, right }) => over === 'rows' && (left.includes(own) || right.includes(own)),
  );
  const countAt = (id: string, column: ColumnTemplate): number | null => {
    const other = table.rows.get(id);
    const cell = cellIn(other, column.id);
    return other && cell ? countOf({ row: other, cell }) : null;
  };
  return formulas.every((formula) =>
    row.block.columns.every(
      (column, i) =>
        excessOver(formula, (id) => (id === own ? values[i] : countAt(id, column))) === 0,
    ),
  );
}
