import type { CellPiece } from '../../model';
import { isBlank, isFilled } from '../pieces';
import { feasibleLeads } from './leadingBlanks';

/** Pieces laid out over the columns, or why they could not be. */
export type Alignment =
  | { readonly shape: 'full'; readonly pieces: readonly CellPiece[] }
  | { readonly shape: 'short' | 'long' | 'bare'; readonly pieces: readonly [] };

export interface AlignmentHints {
  /** Which pieces of a row with so many pieces hold the columns' values, from a full row nearby. */
  readonly positions: readonly number[] | undefined;
  /** How many blanks may stand before the first column's, likeliest first, by the rows nearby. */
  readonly leads: readonly number[];
  /** Whether the row's total agrees, if the pieces are laid out so; null where it cannot be told. */
  readonly agrees: (pieces: readonly CellPiece[]) => boolean | null;
}

const none: readonly [] = [];

const isRemark = ({ value }: CellPiece): boolean =>
  value.kind === 'words' && value.meansNumber === null;

/**
 * Lays a row's pieces over `width` columns. Blanks that merged or padded cells left before, after or
 * among the values are dropped where it is certain which they are.
 */
export function align(
  pieces: readonly CellPiece[],
  width: number,
  hints: AlignmentHints,
): Alignment {
  if (pieces.length === 0) return { shape: 'bare', pieces: none };
  if (pieces.length === width) return { shape: 'full', pieces };
  if (pieces.length < width) return { shape: 'short', pieces: none };
  // A remark in a column of its own after the values is no cell of the form, unless the rows nearby show
  // that a blank before the first column belongs to none.
  const beginsLater = hints.leads.length > 0 && !hints.leads.includes(0);
  if (!beginsLater && pieces.slice(width).every(isRemark)) {
    return { shape: 'full', pieces: pieces.slice(0, width) };
  }
  const values = pieces.filter(isFilled);
  if (values.length === width) return { shape: 'full', pieces: values };
  if (values.length > width) return { shape: 'long', pieces: none };
  const { positions } = hints;
  if (positions && pieces.every((piece, i) => isBlank(piece) || positions.includes(i))) {
    return { shape: 'full', pieces: positions.map((i) => pieces[i]!) };
  }
  const feasible = feasibleLeads(pieces, width);
  const common = hints.leads.filter((lead) => feasible.includes(lead));
  const leads = common.length > 0 ? common : feasible;
  const options = leads.map((lead) => pieces.slice(lead, lead + width));
  if (options.length === 0) return { shape: 'long', pieces: none };
  const agreeing = options.filter((option) => hints.agrees(option) === true);
  return { shape: 'full', pieces: agreeing.length === 1 ? agreeing[0]! : options[0]! };
}
