import { spanOf, type Span } from '../../../text/span';
import { displayWidth } from '../../../text/width';
import { noCopies, type DraftPiece } from '../pieces';

/**
 * The pieces of a row with a blank, of no width, in each column that has none of them.
 *
 * @param line where the row's line begins
 * @param columns which column each piece is in, in ascending order
 * @param places where the columns stand, in display columns
 */
export function withBlanks(
  text: string,
  line: number,
  pieces: readonly DraftPiece[],
  columns: readonly number[],
  places: readonly number[],
): readonly DraftPiece[] {
  let before = line;
  return places.map((place, column) => {
    const own = pieces[columns.indexOf(column)];
    const following = pieces[columns.findIndex((each) => each > column)];
    const piece = own ?? blankAt(offsetAt(text, line, place), before, following?.span.start);
    before = piece.span.end;
    return piece;
  });
}

/** A blank at the place, kept between the neighbouring values. */
function blankAt(place: number, from: number, to = place): DraftPiece {
  const start = Math.max(from, Math.min(place, to));
  const span: Span = spanOf(start, start);
  return { span, text: '', value: { kind: 'blank' }, proof: 'space', copies: noCopies };
}

/** The offset on the line at that display column, or the line's end. */
function offsetAt(text: string, line: number, column: number): number {
  let offset = line;
  for (let width = 0; width < column && offset < text.length; offset++) {
    if (text[offset] === '\n' || text[offset] === '\r') break;
    width += displayWidth(text[offset]!);
  }
  return offset;
}
