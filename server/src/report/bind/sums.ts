import type { Formula, RowTemplate, TableTemplate } from '../../template/model';
import { exact } from '../../text/exact';
import type { BoundRow } from '../model';

/**
 * Whether the table's sums are true, blanks and rows that it lacks taken as 0. With `mayErr` one cell may be
 * wrong: one row's and one column's sums.
 */
export function sumsAreTrue(
  { formulas, blocks }: TableTemplate,
  rows: ReadonlyMap<string, BoundRow>,
  mayErr: boolean,
): boolean {
  const templates = blocks.flatMap((block) => block.rows);
  const untrueRows = new Set<string>();
  const untrueColumns = new Set<number>();
  for (const formula of formulas) {
    if (formula.over === 'rows') {
      for (const column of untrueDown(formula, rows, templates)) untrueColumns.add(column);
    } else {
      for (const [id, row] of rows) if (!isTrueAcross(formula, row)) untrueRows.add(id);
    }
  }
  const most = mayErr ? 1 : 0;
  return untrueRows.size <= most && untrueColumns.size <= most;
}

function isTrueAcross({ left, right }: Formula, { cells }: BoundRow): boolean {
  const sum = (ids: readonly string[]): number =>
    cells.reduce((total, cell) => total + (ids.includes(cell.column.id) ? numberOf(cell) : 0), 0);
  return exact(sum(left) - sum(right)) === 0;
}

/** The columns, by their place, in which the sums over rows differ. */
function untrueDown(
  { left, right }: Formula,
  rows: ReadonlyMap<string, BoundRow>,
  templates: readonly RowTemplate[],
): readonly number[] {
  const boundOf = (id: string): BoundRow | undefined =>
    rows.get(id) ?? rows.get(templates.find((row) => row.id === id)?.parent ?? '');
  const leftRows = new Set(left.map(boundOf));
  const rightRows = new Set(right.map(boundOf));
  const width = Math.max(0, ...[...rows.values()].map(({ cells }) => cells.length));
  const sum = (bound: ReadonlySet<BoundRow | undefined>, column: number): number =>
    [...bound].reduce((total, row) => total + (row ? numberOf(row.cells[column]) : 0), 0);
  return Array.from({ length: width }, (_, i) => i).filter(
    (i) => exact(sum(leftRows, i) - sum(rightRows, i)) !== 0,
  );
}

const numberOf = (cell: BoundRow['cells'][number] | undefined): number =>
  cell?.value.kind === 'number' ? cell.value.value : cell?.value.kind === 'blank' ? 0 : Number.NaN;
