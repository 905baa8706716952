import { textAt } from '../../text/span';
import type { StreamItem } from '../layout/stream';
import type { CellPiece } from '../model';

/** A value or blank as it comes from the stream. */
export interface DraftPiece extends CellPiece {
  /** A blank that only the pitch of the lines speaks for. */
  readonly implied: boolean;
}

export function pieceOf(
  text: string,
  item: Extract<StreamItem, { kind: 'value' | 'blank' }>,
): DraftPiece {
  return item.kind === 'blank'
    ? { span: item.span, text: '', value: { kind: 'blank' }, implied: item.proof === 'pitch' }
    : { span: item.span, text: textAt(text, item.span).trim(), value: item.value, implied: false };
}

/** The pieces with the implied blanks if the row then has one of the widths, else without them. */
export const settled = (
  pieces: readonly DraftPiece[],
  widths: readonly number[],
): readonly CellPiece[] =>
  widths.includes(pieces.length) ? pieces : pieces.filter(({ implied }) => !implied);
