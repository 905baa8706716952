import { displayWidth } from '../../../text/width';
import { lineStart } from '../../../text/lines';
import type { LaidRow } from './leadingBlanks';
import type { DraftPiece } from '../pieces';
import { withBlanks } from './withBlanks';

/** Where a row's values stand on their line, in display columns. */
interface Placed {
  /** Offset of the line's start. */
  readonly line: number;
  /** The middle of each value. */
  readonly middles: readonly number[];
}

/** At least this much must lie between two columns for a place to say which of them is meant. */
const minGapWidth = 2;

/**
 * Completes rows with too few values by where the values stand: each goes to the column whose value
 * stands there in the nearest full row, the other columns are blank. Rows that fit no full row stay.
 */
export function placeByColumns(text: string, rows: readonly LaidRow[]): readonly LaidRow[] {
  const full = rows.flatMap((row) => {
    const placed = row.pieces.length === row.block.columns.length ? placeOf(text, row) : null;
    return placed && areApart(text, row.pieces) ? [{ row, placed }] : [];
  });
  return rows.map((row) => {
    const { pieces, block } = row;
    if (pieces.length === 0 || pieces.length >= block.columns.length) return row;
    const placed = placeOf(text, row);
    if (!placed) return row;
    const models = full
      .filter((model) => model.row.block === block)
      .sort(
        (a, b) => Math.abs(a.placed.line - placed.line) - Math.abs(b.placed.line - placed.line),
      );
    for (const model of models.slice(0, 2)) {
      const columns = assign(placed.middles, model.placed.middles);
      if (!columns) continue;
      const places = model.placed.middles;
      return { ...row, pieces: withBlanks(text, placed.line, pieces, columns, places) };
    }
    return row;
  });
}

function placeOf(text: string, { pieces }: LaidRow): Placed | null {
  const first = pieces[0]!.span;
  const last = pieces[pieces.length - 1]!.span;
  if (/[\r\n]/.test(text.slice(first.start, last.end))) return null;
  const line = lineStart(text, first.start);
  const middles = pieces.map(({ span }) => {
    const from = displayWidth(text.slice(line, span.start));
    return from + displayWidth(text.slice(span.start, span.end)) / 2;
  });
  return { line, middles };
}

const areApart = (text: string, pieces: readonly DraftPiece[]): boolean =>
  pieces.every(({ span }, i) => {
    const next = pieces[i + 1];
    return !next || displayWidth(text.slice(span.end, next.span.start)) >= minGapWidth;
  });

/** The column of each value; null where one stands between columns or two stand in one. */
function assign(middles: readonly number[], columns: readonly number[]): readonly number[] | null {
  const pitch = Math.min(...columns.slice(1).map((column, i) => column - columns[i]!));
  const assigned: number[] = [];
  for (const middle of middles) {
    const distances = columns.map((column) => Math.abs(column - middle));
    const nearest = distances.indexOf(Math.min(...distances));
    if (distances[nearest]! >= pitch / 2) return null;
    if (assigned.length > 0 && nearest <= assigned[assigned.length - 1]!) return null;
    assigned.push(nearest);
  }
  return assigned;
}
