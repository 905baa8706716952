import type { BlockTemplate, RowTemplate } from '../../../template/model';
import type { CellPiece } from '../../model';
import type { DraftPiece } from '../pieces';

const isBlank = (piece: CellPiece): boolean => piece.value.kind === 'blank';

/** No table has more columns of labels. */
const mostLabelColumns = 12;

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
  const least = Math.max(0, surplus - trailing);
  const most = Math.min(leading, surplus, mostLabelColumns);
  const leads: number[] = [];
  for (let lead = most; lead >= least; lead--) leads.push(lead);
  return leads;
}

/** A row of the draft with its values and blanks as they stand. */
export interface LaidRow {
  readonly row: RowTemplate;
  readonly block: BlockTemplate;
  readonly pieces: readonly DraftPiece[];
}

/** Names rows that are laid out alike: as deep in groups and with as many pieces. */
export const likeRows = ({ row, block, pieces }: LaidRow): string =>
  `${block.id}/${depthOf(block, row)}/${pieces.length}`;

/**
 * The leads that all like rows allow, likeliest first. Blanks before the values are what merging a
 * label with the columns of deeper groups leaves: there are at most as many as such columns, and they
 * stand on the label's own line. Blanks after the values are as many on every line.
 */
export function commonLeads(rows: readonly LaidRow[]): ReadonlyMap<string, readonly number[]> {
  const common = new Map<string, readonly number[]>();
  const trailing = new Set<number>();
  for (const laid of rows) {
    const key = likeRows(laid);
    const leads = likelyLeads(laid);
    common.set(key, common.get(key)?.filter((lead) => leads.includes(lead)) ?? leads);
  }
  const surplusOf = ({ pieces, block }: LaidRow): number => pieces.length - block.columns.length;
  for (const laid of rows) {
    const [first, ...others] = common.get(likeRows(laid))!;
    const certain = others.length === 0 || mergeableColumns(laid) === 0;
    if (first !== undefined && certain) trailing.add(surplusOf(laid) - first);
  }
  for (const laid of rows) {
    const leads = common.get(likeRows(laid))!;
    const asElsewhere = leads.filter((lead) => trailing.has(surplusOf(laid) - lead));
    common.set(likeRows(laid), [...new Set([...asElsewhere, ...leads])]);
  }
  return common;
}

function likelyLeads(laid: LaidRow): readonly number[] {
  const merged = laid.pieces[0]?.proof === 'marks' ? mergeableColumns(laid) : 0;
  const feasible = feasibleLeads(laid.pieces, laid.block.columns.length);
  // Marks on lines of their own are a cell each: no label is merged with them.
  if (laid.pieces[0]?.proof === 'lone-mark' && feasible.includes(0)) return [0];
  return [
    ...feasible.filter((lead) => lead <= merged),
    ...feasible.filter((lead) => lead > merged).reverse(),
  ];
}

/** How many columns of deeper groups the row's label can be merged with. */
const mergeableColumns = ({ row, block }: LaidRow): number =>
  Math.max(...block.rows.map((each) => depthOf(block, each))) - depthOf(block, row);

function depthOf(block: BlockTemplate, row: RowTemplate): number {
  const parent = block.rows.find(({ id }) => id === row.parent);
  return parent ? 1 + depthOf(block, parent) : 0;
}
