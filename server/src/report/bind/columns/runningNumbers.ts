import type { BlockTemplate } from '../../../template/model';
import type { CellPiece } from '../../model';
import { isNumber, type DraftPiece } from '../pieces';
import type { RowDraft, RowDrafts } from '../rows';

/** Fewer rows may have such values by chance. */
const minRows = 4;
/** How far one row's number is from the next one's, where a row of one's own stands between. */
const maxStep = 2;

interface Row {
  readonly block: BlockTemplate;
  readonly pieces: readonly DraftPiece[];
}

/**
 * The values without the 行次 before them, as statistical forms have it: where each row has one value too many, and the
 * first ones of all count the rows.
 */
export function withoutRunningNumbers<Given extends Row>(rows: readonly Given[]): readonly Given[] {
  const filled = rows.filter(({ pieces }) => pieces.length > 0);
  if (filled.length < minRows) return rows;
  let before: number | null = null;
  for (const { block, pieces } of filled) {
    const first = pieces[0]!;
    if (pieces.length !== block.columns.length + 1 || !isNumber(first)) return rows;
    const number = first.value.kind === 'number' ? first.value.value : NaN;
    const step: number = before === null ? 1 : number - before;
    if (!Number.isInteger(number) || step < 1 || step > maxStep) return rows;
    before = number;
  }
  return rows.map((row) => ({ ...row, pieces: row.pieces.slice(1) }));
}

/**
 * The rows without the 序号 before their labels, where nothing marks the cells off: each stands behind the values of
 * the row before it, or, after titles, behind no label. There are as many as rows, and they count these.
 */
export function withoutSequence(drafts: RowDrafts): RowDrafts {
  const filled = drafts.rows.filter(({ pieces }) => pieces.length > 0);
  if (filled.length < minRows || drafts.orphans.length === 0) return drafts;
  const numbers: CellPiece[] = [...drafts.orphans];
  const surplus = new Set<RowDraft>();
  for (const row of filled) {
    const width = (row.named ?? row.group)?.term.block.columns.length ?? 0;
    if (row.pieces.length === width + 1 && width > 0) {
      surplus.add(row);
      numbers.push(row.pieces[width]!);
    } else if (row.pieces.length !== width) return drafts;
  }
  if (numbers.length !== filled.length) return drafts;
  numbers.sort((a, b) => a.span.start - b.span.start);
  const counts = numbers.every(({ value }, i) => value.kind === 'number' && value.value === i + 1);
  if (!counts) return drafts;
  return {
    ...drafts,
    rows: drafts.rows.map((row) =>
      surplus.has(row) ? { ...row, pieces: row.pieces.slice(0, -1) } : row,
    ),
    orphans: [],
  };
}
