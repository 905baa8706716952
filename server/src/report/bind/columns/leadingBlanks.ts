import type { BlockTemplate, RowTemplate } from '../../../template/model';
import { oncePer } from '../../../text/oncePer';
import type { CellPiece } from '../../model';
import { isFilled, type DraftPiece } from '../pieces';

/** No table has more columns of labels. */
const maxLabelColumns = 12;

/**
 * How many pieces can be left out before the first column's, most first, if only blanks may be left
 * out and `width` pieces must stay. None for a row with too few pieces or too many values.
 */
export function feasibleLeads(pieces: readonly CellPiece[], width: number): readonly number[] {
  const surplus = pieces.length - width;
  const first = pieces.findIndex(isFilled);
  const leading = first < 0 ? pieces.length : first;
  const trailing = first < 0 ? pieces.length : pieces.length - 1 - pieces.findLastIndex(isFilled);
  const least = Math.max(0, surplus - trailing);
  const most = Math.min(leading, surplus, maxLabelColumns);
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

/** Rows that are laid out alike, as deep in groups and with as many pieces, by the name of their kind; none is empty. */
export type Kinds = ReadonlyMap<string, readonly LaidRow[]>;

/** Names the rows that are laid out like this one. */
export const kindOf = ({ row, block, pieces }: LaidRow): string =>
  `${block.id}/${depthOf(block, row)}/${pieces.length}`;

export function byKind(rows: readonly LaidRow[]): Kinds {
  const kinds = new Map<string, LaidRow[]>();
  for (const laid of rows) {
    const kind = kindOf(laid);
    const alike = kinds.get(kind);
    if (alike) alike.push(laid);
    else kinds.set(kind, [laid]);
  }
  return kinds;
}

/**
 * The leads that all rows of a kind allow, likeliest first. Blanks before the values are what merging a
 * label with the columns of deeper groups leaves: there are at most as many as such columns, and they
 * stand on the label's own line. Blanks after the values are as many on every line.
 */
export function commonLeads(kinds: Kinds): ReadonlyMap<string, readonly number[]> {
  const common = new Map(Array.from(kinds, ([kind, rows]) => [kind, leadsOfAll(rows)]));
  const surplusOf = ({ pieces, block }: LaidRow): number => pieces.length - block.columns.length;
  const trailing = new Set<number>();
  for (const [kind, [laid]] of kinds) {
    const [first, ...others] = common.get(kind)!;
    const certain = others.length === 0 || mergeableColumns(laid!) === 0;
    if (first !== undefined && certain) trailing.add(surplusOf(laid!) - first);
  }
  for (const [kind, [laid]] of kinds) {
    const leads = common.get(kind)!;
    const asElsewhere = leads.filter((lead) => trailing.has(surplusOf(laid!) - lead));
    common.set(kind, [...new Set([...asElsewhere, ...leads])]);
  }
  return common;
}

function leadsOfAll([laid, ...others]: readonly LaidRow[]): readonly number[] {
  let leads = likelyLeads(laid!);
  for (const other of others) {
    const own = likelyLeads(other);
    leads = leads.filter((lead) => own.includes(lead));
  }
  return leads;
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
  depthsOf(block).deepest - depthOf(block, row);

/** So many rows show how many blanks merged labels leave. */
const minShowing = 2;

/**
 * The rows, those that lack a cell without the blanks of their labels: behind as many blanks as all rows alike
 * have before their values stand fewer values than columns. One of the blanks would fill up the row and move
 * every value. The same holds where the table lacks a column, so that all rows have too few cells.
 */
export function withoutLabelBlanks<Row extends LaidRow>(rows: readonly Row[]): readonly Row[] {
  const alike = (laid: LaidRow): string => `${laid.block.id}/${depthOf(laid.block, laid.row)}`;
  const shown = new Map<string, number[]>();
  for (const laid of rows) {
    const lead = laid.pieces.length - laid.block.columns.length;
    if (lead <= 0 || blanksBefore(laid) !== lead || !isFilledFrom(laid, lead)) continue;
    shown.set(alike(laid), [...(shown.get(alike(laid)) ?? []), lead]);
  }
  const short = shortWidths(rows);
  return rows.map((laid) => {
    const before = blanksBefore(laid);
    const lacksColumn =
      before > 0 &&
      laid.pieces[0]?.proof === 'marks' &&
      laid.pieces.length - before === short.get(laid.block) &&
      isFilledFrom(laid, before);
    if (lacksColumn) return { ...laid, pieces: laid.pieces.slice(before) };
    const [lead, ...others] = shown.get(alike(laid)) ?? [];
    const left = laid.pieces.length - (lead ?? 0);
    const lacksSome =
      lead !== undefined &&
      others.length + 1 >= minShowing &&
      others.every((other) => other === lead) &&
      laid.pieces[0]?.proof === 'marks' &&
      blanksBefore(laid) === lead &&
      left > 0 &&
      left < laid.block.columns.length &&
      isFilledFrom(laid, lead);
    return lacksSome ? { ...laid, pieces: laid.pieces.slice(lead) } : laid;
  });
}

/** So many rows show that the table lacks a column. */
const minShort = 3;

/** How many cells the rows of the blocks that lack a column have, told by those whose labels are merged with none. */
function shortWidths(rows: readonly LaidRow[]): ReadonlyMap<BlockTemplate, number> {
  const lengths = new Map<BlockTemplate, number[]>();
  for (const laid of rows) {
    if (mergeableColumns(laid) > 0) continue;
    const own = lengths.get(laid.block);
    if (own) own.push(laid.pieces.length);
    else lengths.set(laid.block, [laid.pieces.length]);
  }
  const short = new Map<BlockTemplate, number>();
  for (const [block, own] of lengths) {
    const [first] = own;
    const isUsual = own.length >= minShort && own.every((length) => length === first);
    if (isUsual && first! > 0 && first! < block.columns.length) short.set(block, first!);
  }
  return short;
}

function blanksBefore({ pieces }: LaidRow): number {
  const first = pieces.findIndex(isFilled);
  return first < 0 ? pieces.length : first;
}

const isFilledFrom = ({ pieces }: LaidRow, from: number): boolean =>
  pieces.slice(from).every(isFilled);

const depthOf = (block: BlockTemplate, row: RowTemplate): number =>
  depthsOf(block).byId.get(row.id) ?? 0;

/** How deep each row of a block stands in groups, and the deepest. */
const depthsOf = oncePer(({ rows }: BlockTemplate) => {
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  const deep = (id: string | undefined): number =>
    id !== undefined && parents.has(id) ? 1 + deep(parents.get(id)) : 0;
  const byId = new Map(rows.map(({ id, parent }) => [id, deep(parent)]));
  return { byId, deepest: Math.max(...byId.values()) };
});
