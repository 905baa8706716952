import type { BlockTemplate } from '../../../template/model';
import { isNumber, type DraftPiece } from '../pieces';

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
