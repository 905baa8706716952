import { firstUnitOf, textAt, type Span } from '../../text/span';
import { pipe } from './kinds/pipe';
import { mark, type RegionLine } from './regionLines';
import { unitsOf } from '../../text/units';

/** A row between two rules whose cells go on over several lines. */
export interface RuledRow {
  /** The line after its last. */
  readonly to: number;
  /** The cells' parts, column by column; a blank cell is one blank part. */
  readonly parts: readonly (readonly Span[])[];
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
 * one line are none, and neither are lines that have not the same columns or are a row each.
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

/** The parts of the cells on these lines; null where it is one line, the columns differ, or each line is a row. */
function partsOf(text: string, lines: readonly RegionLine[]): readonly (readonly Span[])[] | null {
  if (lines.length < 2) return null;
  const grid = lines.map((line) => pipe.cellsIn(text, line));
  const [first, ...others] = grid;
  if (others.some((cells) => cells.length !== first!.length)) return null;
  return areRows(text, grid) ? null : partsByColumn(text, grid);
}

/** The parts of each column's cell on the lines of one row, which have as many cells each. */
export const partsByColumn = (
  text: string,
  grid: readonly (readonly Span[])[],
): RuledRow['parts'] =>
  grid[0]!.map((cell, column) => {
    const parts = grid
      .map((cells) => cells[column]!)
      .filter((part) => textAt(text, part).trim() !== '');
    return parts.length > 0 ? parts : [cell];
  });

const wholeNumber = /^\s*\d+\s*$/;
const letter = /\p{L}/u;

/** So many numbers below words are values below titles, and no rest of a broken label. */
const minBelowTitles = 2;

/**
 * Whether no row is broken like that: two lines have words in one column and a number in the same one after it, or
 * one has numbers where one above it has words.
 */
function areRows(text: string, grid: readonly (readonly Span[])[]): boolean {
  const labelled = new Set<number>();
  const numbered = new Set<number>();
  const worded = new Set<number>();
  for (const cells of grid) {
    const written = cells.map((cell) => textAt(text, cell));
    const columnsOf = (pattern: RegExp): readonly number[] =>
      written.flatMap((cell, column) => (pattern.test(cell) ? [column] : []));
    const words = columnsOf(letter);
    const numbers = columnsOf(wholeNumber);
    if (numbers.filter((column) => worded.has(column)).length >= minBelowTitles) return true;
    for (const column of words) worded.add(column);
    const [label] = words;
    const values = label === undefined ? [] : numbers.filter((column) => column > label);
    if (label === undefined || values.length === 0) continue;
    if (labelled.has(label) && values.some((column) => numbered.has(column))) return true;
    labelled.add(label);
    for (const column of values) numbered.add(column);
  }
  return false;
}
