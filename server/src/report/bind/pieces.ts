import { textAt } from '../../text/span';
import type { BlankProof, StreamItem } from '../layout/stream';
import type { CellPiece } from '../model';

/** A value or blank as it comes from the stream. */
export interface DraftPiece extends CellPiece {
  /** What shows the blank; null for a value. */
  readonly proof: BlankProof | null;
}

export function pieceOf(
  text: string,
  item: Extract<StreamItem, { kind: 'value' | 'blank' }>,
): DraftPiece {
  return item.kind === 'blank'
    ? { span: item.span, text: '', value: { kind: 'blank' }, proof: item.proof }
    : { span: item.span, text: textAt(text, item.span).trim(), value: item.value, proof: null };
}

/** The pieces with the blanks that only the pitch of the lines shows if the row then has one of the widths, else without them. */
export const settled = (
  pieces: readonly DraftPiece[],
  widths: readonly number[],
): readonly DraftPiece[] =>
  widths.includes(pieces.length) ? pieces : pieces.filter(({ proof }) => proof !== 'pitch');
