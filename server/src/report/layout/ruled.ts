import type { LineIndex } from '../../text/lines';
import { firstUnitOf, textAt, type Span } from '../../text/span';
import { layoutOf, splitCells } from './markedCells';
import { unitsOf } from '../../text/units';

/** A row between two rules whose cells go on over several lines. */
export interface RuledRow {
  /** The line after its last. */
  readonly to: number;
  /** The cells' parts, column by column; a blank cell is one blank part. */
  readonly parts: readonly Span[];
}

/** A rule of dashes with crossings: `+-----+---+`, `├────┼───┤`; a merged cell may stand beside it. */
const dashes = /[-─━═=]{3}/;
const ruleEnds = /^[+|│┃┤┐┘╗╣╝┓┫┛]$/;
const ruleStarts = unitsOf('+|│┃├┌└╔╠╚┏┣┗');
const crossing = /[+├┤┼┬┴┌┐└┘╔╗╠╣╚╝╦╩╬┏┓┣┫┗┛┳┻╋]/;

/** Whether the line is a rule between the rows of a table that a program has drawn. */
export function isRule(line: string): boolean {
  if (!ruleStarts.has(firstUnitOf(line)) || !crossing.test(line)) return false;
  const words = line.trim();
  return ruleEnds.test(words.slice(-1)) && dashes.test(words.slice(1, -1));
}

/**
 * The rows of tables drawn with rules of which a cell is broken over lines, by their first line. Rows on
 * one line, and those whose lines have not the same columns, are none.
 */
export function ruledRows(
  text: string,
  lines: LineIndex,
  { from, to }: { readonly from: number; readonly to: number },
): ReadonlyMap<number, RuledRow> {
  const rows = new Map<number, RuledRow>();
  let first: number | null = null;
  for (let index = from; index < to; index++) {
    const raw = textAt(text, lines.line(index));
    if (isRule(raw)) {
      const parts = first === null ? null : partsOf(text, lines, first, index);
      if (parts) rows.set(first!, { to: index, parts });
      first = index + 1;
    } else if (layoutOf(raw) !== 'pipe') first = null;
  }
  return rows;
}

/** The parts of the cells on these lines; null where it is one line or the columns differ. */
function partsOf(text: string, lines: LineIndex, from: number, to: number): readonly Span[] | null {
  if (to - from < 2) return null;
  const grid = Array.from({ length: to - from }, (_, i) =>
    splitCells(text, lines.line(from + i), 'pipe'),
  );
  const [first, ...others] = grid;
  if (others.some((cells) => cells.length !== first!.length)) return null;
  return first!.flatMap((cell, column) => {
    const parts = grid
      .map((cells) => cells[column]!)
      .filter((part) => textAt(text, part).trim() !== '');
    return parts.length > 0 ? parts : [cell];
  });
}
