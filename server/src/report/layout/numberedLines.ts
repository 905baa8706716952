import { pipes } from '../../text/pipes';
import { textAt } from '../../text/span';
import { cellStart } from '../source/markup';
import { layoutOfMarks, splitCells } from './kinds';
import { mark, type RegionLine } from './regionLines';
import type { MarkedLayout } from './stream';

/** So many lines in order show that their numbers are no values, */
const minLines = 3;
/** and so many of them have words beside: a row of values has none. */
const minWithWords = 2;
/** White space but what parts cells: a cell's mark is white space too, and there may be many. */
const blank = `[^\\S\\t${cellStart}]*`;
/** What a line begins with whose first cell begins with a digit: others need not be cut. */
const openingDigit = new RegExp(`^${blank}(?:[${pipes}${cellStart}]${blank})?"?\\d`);
const wholeNumber = /^\s*\d{1,3}\s*$/;
const letter = /\p{L}/u;

/** A line whose first cell holds a number alone. */
interface NumberedLine {
  readonly index: number;
  readonly number: number;
  /** Whether words stand behind it. */
  readonly hasWords: boolean;
}

/**
 * The lines whose first cell is their number in a column of such numbers, as a form's 序号 and what programs write
 * before the rows that they print: each is one more than that above, or begins anew. Taken for a value it would be the
 * row's own, or that of a blank row above.
 */
export function numberedLines(text: string, lines: readonly RegionLine[]): ReadonlySet<number> {
  const found = lines.flatMap((line) => numberedLine(text, line) ?? []);
  const withWords = found.filter(({ hasWords }) => hasWords).length;
  const isColumn =
    found.length >= minLines &&
    withWords >= Math.max(minWithWords, found.length / 2) &&
    found.every(({ number }, i) => number <= 1 || number === (found[i - 1]?.number ?? -1) + 1) &&
    found.some(({ number }) => number > 1);
  return new Set(isColumn ? found.map(({ index }) => index) : []);
}

function numberedLine(text: string, line: RegionLine): NumberedLine | null {
  const layout = cellsLayoutOf(line);
  if (layout === null || !openingDigit.test(line.raw)) return null;
  const [first, ...others] = splitCells(text, line, layout);
  if (!first || others.length === 0) return null;
  const words = textAt(text, first);
  if (!wholeNumber.test(words)) return null;
  return {
    index: line.index,
    number: Number(words),
    hasWords: others.some((cell) => letter.test(textAt(text, cell))),
  };
}

/** Commas between cells stand for tabs. */
function cellsLayoutOf({ marks }: RegionLine): MarkedLayout | null {
  const layout = layoutOfMarks(marks);
  if (layout !== 'free') return layout;
  return (marks & (mark.comma | mark.semicolon)) !== 0 ? 'tab' : null;
}
