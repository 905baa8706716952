import type { TableTemplate } from '../../../template/model';
import { layoutNamed } from '../../layout/kinds';
import type { RegionStream } from '../../layout/readTableLines';
import { align, type Alignment, type AlignmentHints } from './align';
import { placeByTitles } from './byTitles';
import { isBlank, isFilled, totalAgrees } from '../pieces';
import { byKind, commonLeads, kindOf, type Kinds, type LaidRow } from './leadingBlanks';
import { placeByColumns } from './byPosition';

/** Lays the values of a table's rows over its columns: each by itself, and by what the others show. */
export function layOutRows(
  text: string,
  rows: readonly LaidRow[],
  { layout, items }: RegionStream,
  table: TableTemplate,
): readonly Alignment[] {
  const placed =
    !layoutNamed(layout).keepsCellsApart && rows.some(isShort)
      ? placeByTitles(text, placeByColumns(text, rows), items, ({ block }, pieces) =>
          totalAgrees(table, block, pieces),
        )
      : rows;
  // Where no row has more than it has columns, each tells by itself which is which.
  const hintsFor = placed.some(isLong) ? hintsBy(placed, table) : null;
  return placed.map((laid) =>
    align(laid.pieces, laid.block.columns.length, hintsFor?.(laid) ?? noHints),
  );
}

const isShort = ({ pieces, block }: LaidRow): boolean =>
  pieces.length > 0 && pieces.length < block.columns.length;
const isLong = ({ pieces, block }: LaidRow): boolean => pieces.length > block.columns.length;

const noHints: AlignmentHints = { positions: undefined, leads: [], agrees: () => null };

function hintsBy(
  rows: readonly LaidRow[],
  table: TableTemplate,
): (laid: LaidRow) => AlignmentHints {
  const kinds = byKind(rows);
  const leads = commonLeads(kinds);
  const positions = fullRowPositions(kinds);
  return (laid) => {
    if (!isLong(laid)) return noHints;
    const kind = kindOf(laid);
    return {
      positions: positions.get(kind),
      leads: leads.get(kind) ?? [],
      agrees: (pieces) => totalAgrees(table, laid.block, pieces),
    };
  };
}

/** Where the last row of a kind that has no blank among its values has them. */
function fullRowPositions(kinds: Kinds): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const [kind, rows] of kinds) {
    const full = isLong(rows[0]!) ? rows.findLast(hasEveryValue) : undefined;
    if (full)
      found.set(
        kind,
        full.pieces.flatMap((piece, i) => (isBlank(piece) ? [] : [i])),
      );
  }
  return found;
}

const hasEveryValue = ({ pieces, block }: LaidRow): boolean =>
  pieces.filter(isFilled).length === block.columns.length;
