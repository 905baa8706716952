import { excessOver } from '../../template/evaluate';
import type { Formula, RowTemplate, TableTemplate } from '../../template/model';
import type { BoundRow } from '../model';
import { cellIn } from '../query/cells';
import { numberOf } from './pieces';

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

const isTrueAcross = (formula: Formula, row: BoundRow): boolean =>
  excessOver(formula, (id) => {
    const cell = cellIn(row, id);
    return cell ? numberOf(cell) : 0;
  }) === 0;

/** The columns, by their place, in which the sums over rows differ. */
function untrueDown(
  { left, right }: Formula,
  rows: ReadonlyMap<string, BoundRow>,
  templates: readonly RowTemplate[],
): readonly number[] {
  const boundOf = (id: string): BoundRow | undefined =>
    rows.get(id) ?? rows.get(templates.find((row) => row.id === id)?.parent ?? '');
  // One row that stands for several counts once.
  const sides = {
    left: [...new Set(left.map(boundOf))],
    right: [...new Set(right.map(boundOf))],
  };
  const width = Math.max(0, ...[...rows.values()].map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, i) => i).filter(
    (i) => excessOver(sides, (row) => (row ? numberAt(row, i) : 0)) !== 0,
  );
}

/** The number of the row's cell in that place; null also where it has none there. */
function numberAt({ cells }: BoundRow, place: number): number | null {
  const cell = cells[place];
  return cell ? numberOf(cell) : null;
}
