import Big from 'big.js';

/** A sum that holds in a table: the places of its addends and of its total. */
export interface FoundSum {
  readonly addends: readonly number[];
  readonly total: number;
}

/** A line of a table, a row or a column: its name, and its figures; null where a cell is none. */
export interface Line {
  readonly label: string;
  readonly figures: readonly (Big | null)[];
}

/** What totals are called. */
export const totalWords = /合计|总计|小计|共计|总额|总数/;

/**
 * The sums of lines that hold in every figure, each of lines that stand together: a total below its addends,
 * or above them. A line that is not called a total is taken for one only where two figures or more show it.
 * What is part of a subtotal is no addend of a further total.
 */
export function sumsHolding(lines: readonly Line[]): readonly FoundSum[] {
  const below = sumsDown(lines);
  if (below.length > 0) return below;
  const last = lines.length - 1;
  return sumsDown([...lines].reverse()).map(({ addends, total }) => ({
    addends: addends.map((at) => last - at).reverse(),
    total: last - total,
  }));
}

function sumsDown(lines: readonly Line[]): readonly FoundSum[] {
  const found: FoundSum[] = [];
  let open: number[] = [];
  lines.forEach((line, total) => {
    const addends = addendsOf(line, open, lines);
    if (addends) {
      found.push({ addends, total });
      open = open.filter((at) => !addends.includes(at));
    }
    open.push(total);
  });
  return found;
}

/** The last of the open lines that come to the line's figures, as many as there can be; null where none do. */
function addendsOf(
  line: Line,
  open: readonly number[],
  lines: readonly Line[],
): readonly number[] | null {
  const isCalled = totalWords.test(line.label);
  for (let from = 0; from <= open.length - 2; from++) {
    const addends = open.slice(from);
    const shown = shownBy(
      line,
      addends.map((at) => lines[at]!),
    );
    if (shown >= (isCalled ? 1 : 2)) return addends;
  }
  return null;
}

/** In how many figures the sum shows, having two addends that are not 0; 0 where it fails in any. */
function shownBy(line: Line, addends: readonly Line[]): number {
  let shown = 0;
  for (const [at, total] of line.figures.entries()) {
    const parts = addends.map(({ figures }) => figures[at] ?? null);
    if (total === null || parts.some((part) => part === null)) {
      if (total === null && parts.every((part) => part === null)) continue;
      return 0;
    }
    const sum = parts.reduce<Big>((before, part) => before.plus(part ?? 0), new Big(0));
    if (!sum.eq(total)) return 0;
    if (parts.filter((part) => part?.eq(0) === false).length >= 2) shown++;
  }
  return shown;
}
