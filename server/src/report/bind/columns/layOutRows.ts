import type { TableTemplate } from '../../../template/model';
import type { RegionStream } from '../../layout/readTableLines';
import { align, type Alignment } from './align';
import { placeByTitles } from '../byTitles';
import { totalAgrees } from '../pieces';
import { commonLeads, likeRows, type LaidRow } from './leadingBlanks';
import { placeByColumns } from './byPosition';

/** Lays the values of a table's rows over its columns: each by itself, and by what the others show. */
export function layOutRows(
  text: string,
  rows: readonly LaidRow[],
  { layout, items }: RegionStream,
  table: TableTemplate,
): readonly Alignment[] {
  const placed =
    layout === 'spaced'
      ? placeByTitles(text, placeByColumns(text, rows), items, ({ block }, pieces) =>
          totalAgrees(table, block, pieces),
        )
      : rows;
  const positions = fullRowPositions(placed);
  const leads = commonLeads(placed);
  return placed.map((laid) =>
    align(laid.pieces, laid.block.columns.length, {
      positions: positions.get(likeRows(laid)),
      leads: leads.get(likeRows(laid)) ?? [],
      agrees: (pieces) => totalAgrees(table, laid.block, pieces),
    }),
  );
}

/** Where rows without a blank among the values have them, by kind of row. */
function fullRowPositions(rows: readonly LaidRow[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const laid of rows) {
    const { pieces, block } = laid;
    const positions = pieces.flatMap((piece, i) => (piece.value.kind === 'blank' ? [] : [i]));
    if (positions.length !== block.columns.length || pieces.length === positions.length) continue;
    found.set(likeRows(laid), positions);
  }
  return found;
}
