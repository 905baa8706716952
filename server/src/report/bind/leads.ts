import type { BlockTemplate, RowTemplate } from '../../template/model';
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

/** A row of the draft with its values and blanks as they stand. */
export interface LaidRow {
  readonly row: RowTemplate;
  readonly block: BlockTemplate;
  readonly pieces: readonly CellPiece[];
}

/** Names rows that are laid out alike: as deep in groups and with as many pieces. */
export const likeRows = ({ row, block, pieces }: LaidRow): string =>
  `${block.id}/${depthOf(block, row)}/${pieces.length}`;

/**
 * The leads that all like rows allow, likeliest first. Blanks before the values are what merging a
 * label with the columns of deeper groups leaves: there are at most as many as such columns.
 */
export function commonLeads(rows: readonly LaidRow[]): ReadonlyMap<string, readonly number[]> {
  const common = new Map<string, readonly number[]>();
  for (const laid of rows) {
    const { row, block, pieces } = laid;
    const merged = deepestOf(block) - depthOf(block, row);
    const feasible = feasibleLeads(pieces, block.columns.length);
    const leads = [
      ...feasible.filter((lead) => lead <= merged),
      ...feasible.filter((lead) => lead > merged).reverse(),
    ];
    const key = likeRows(laid);
    common.set(key, common.get(key)?.filter((lead) => leads.includes(lead)) ?? leads);
  }
  return common;
}

function depthOf(block: BlockTemplate, row: RowTemplate): number {
  const parent = block.rows.find(({ id }) => id === row.parent);
  return parent ? 1 + depthOf(block, parent) : 0;
}

const deepestOf = (block: BlockTemplate): number =>
  Math.max(...block.rows.map((row) => depthOf(block, row)));
