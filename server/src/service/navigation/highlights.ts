import type { Cell } from '../../report/model';
import type { Position, Range } from '../../text/lines';
import type { Analysis } from '../analysis';
import { cellAt } from '../../report/query/cells';
import { countingAt, countingsOf, sumsWith } from './links';

/** A place that belongs to the one asked about. */
export interface Highlight {
  readonly range: Range;
  /** `total`: a sum; `part`: what is added up, or a number of the running text. */
  readonly role: 'total' | 'part';
}

/**
 * On a cell, all cells of the sums of its row and its column, and the numbers of the running text that
 * count it; on such a number, its cells. Null elsewhere.
 */
export function highlightsAt(
  { checked, report }: Analysis,
  position: Position,
): readonly Highlight[] | null {
  if (!checked) return null;
  const offset = report.lines.offsetAt(position);
  const place = cellAt(report, offset);
  const counted = place ? [place.cell] : countingAt(report, offset)?.cells;
  if (!counted) return null;
  const sums = place ? sumsWith(place) : [];
  const totals = new Set<Cell>(
    sums.flatMap(({ right }) => (right.length === 1 ? [right[0]!.cell] : [])),
  );
  const cells = new Set<Cell>([
    ...counted,
    ...sums.flatMap(({ left, right }) => [...left, ...right].map(({ cell }) => cell)),
  ]);
  const numbers = countingsOf(report).filter((counting) =>
    counting.cells.some((cell) => counted.includes(cell)),
  );
  return [
    ...[...cells].map((cell) => ({
      span: cell.span,
      role: totals.has(cell) ? ('total' as const) : ('part' as const),
    })),
    ...numbers.map(({ span }) => ({ span, role: 'part' as const })),
  ].map(({ span, role }) => ({ range: report.lines.rangeOf(span), role }));
}
