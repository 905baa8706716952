import type { BlockTemplate } from '../../template/model';
import type { CellPiece } from '../model';

const isBlank = (piece: CellPiece): boolean => piece.value.kind === 'blank';

/**
 * How many pieces can be left out before the first column's, most first, if only blanks may be left
 * out and `width` pieces must stay. None for a row with too few pieces or too many values.
 */
export function feasibleLeads(pieces: readonly CellPiece[], width: number): readonly number[] {
  const surplus = pieces.length - width;
  const first = pieces.findIndex((piece) => !isBlank(piece));
  const leading = first < 0 ? pieces.length : first;
  const trailing =
    first < 0 ? pieces.length : [...pieces].reverse().findIndex((piece) => !isBlank(piece));
  const leads: number[] = [];
  for (let lead = Math.min(leading, surplus); lead >= Math.max(0, surplus - trailing); lead--) {
    leads.push(lead);
  }
  return leads;
}

/** Names rows that are laid out alike: those of one block with the same number of pieces. */
export const likeRows = (block: BlockTemplate, pieces: readonly CellPiece[]): string =>
  `${block.id}/${pieces.length}`;

/**
 * The leads that all like rows allow, likeliest first. Blanks before the values are what merging a
 * label with the group columns leaves, so that a block without groups is likeliest to have none.
 */
export function commonLeads(
  rows: readonly { readonly block: BlockTemplate; readonly pieces: readonly CellPiece[] }[],
): ReadonlyMap<string, readonly number[]> {
  const common = new Map<string, readonly number[]>();
  for (const { block, pieces } of rows) {
    const grouped = block.rows.some(({ parent }) => parent !== undefined);
    const feasible = feasibleLeads(pieces, block.columns.length);
    const leads = grouped ? feasible : [...feasible].reverse();
    const key = likeRows(block, pieces);
    common.set(key, common.get(key)?.filter((lead) => leads.includes(lead)) ?? leads);
  }
  return common;
}
