import { firstUnitOf, textAt, type Span } from '../../text/span';
import { pipe } from './kinds/pipe';
import { mark, type RegionLine } from './regionLines';
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
  lines: readonly RegionLine[],
): ReadonlyMap<number, RuledRow> {
  const rows = new Map<number, RuledRow>();
  let first: number | null = null;
  lines.forEach((line, at) => {
    if (isRuleLine(line)) {
      const parts = first === null ? null : partsOf(text, lines.slice(first, at));
      if (parts) rows.set(lines[first!]!.index, { to: line.index, parts });
      first = at + 1;
    } else if ((line.marks & mark.pipe) === 0 || (line.marks & mark.cellStart) !== 0) first = null;
  });
  return rows;
}

/** The same of a line that was looked at; no rule is without a crossing. */
export const isRuleLine = ({ marks, raw }: RegionLine): boolean =>
  (marks & mark.drawn) !== 0 && isRule(raw);

/** The parts of the cells on these lines; null where it is one line or the columns differ. */
function partsOf(text: string, lines: readonly RegionLine[]): readonly Span[] | null {
  if (lines.length < 2) return null;
  const grid = lines.map((line) => pipe.cellsIn(text, line));
  const [first, ...others] = grid;
  if (others.some((cells) => cells.length !== first!.length)) return null;
  return first!.flatMap((cell, column) => {
    const parts = grid
      .map((cells) => cells[column]!)
      .filter((part) => textAt(text, part).trim() !== '');
    return parts.length > 0 ? parts : [cell];
  });
}
