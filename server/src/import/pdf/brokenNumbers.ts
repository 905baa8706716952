import type { PageLine } from './lines';
import type { Words } from './model';

/** Lines of one text stand farther apart, in characters' heights. */
const nearHeights = 0.95;
/** A shorter number would have had room. */
const fewDigits = /^\d{3,}$/;

/**
 * Numbers that a narrow cell broke over two lines, above and below the line of their row, as one number in
 * that line. Only where all of both lines are such halves, one above the other, with nothing between them.
 */
export function withWholeNumbers(lines: readonly PageLine[]): readonly PageLine[] {
  const whole: PageLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [above, row, below] = lines.slice(index, index + 3);
    const joined = above && row && below ? joinedRow(above, row, below) : null;
    whole.push(joined ?? above!);
    if (joined) index += 2;
  }
  return whole;
}

function joinedRow(above: PageLine, row: PageLine, below: PageLine): PageLine | null {
  const isNear = (upper: PageLine, lower: PageLine): boolean =>
    upper.base - lower.base < nearHeights * row.size;
  const shown = (line: PageLine) => line.words.filter(({ text }) => text.trim() !== '');
  const heads = shown(above);
  const tails = shown(below);
  if (heads.length !== tails.length || !isNear(above, row) || !isNear(row, below)) return null;
  const numbers: Words[] = [];
  for (const [index, head] of heads.entries()) {
    const tail = tails[index]!;
    const isBroken =
      fewDigits.test(head.text) &&
      /^\d+(?:\.\d+)?$/.test(tail.text) &&
      isOver(head, tail) &&
      !row.words.some((each) => isOver(head, each) || isOver(tail, each));
    if (!isBroken) return null;
    numbers.push({ ...head, text: head.text + tail.text, base: row.base });
  }
  const words = [...row.words, ...numbers].sort((a, b) => a.left - b.left);
  return {
    ...row,
    words,
    left: Math.min(above.left, row.left),
    right: Math.max(above.right, row.right),
  };
}

const isOver = (one: Words, other: Words): boolean =>
  one.left < other.right && other.left < one.right;
