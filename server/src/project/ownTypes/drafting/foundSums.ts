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

/** No form has more; a longer table is a list, whose lines are no sums of others. */
const maxLines = 500;

function sumsDown(lines: readonly Line[]): readonly FoundSum[] {
  if (lines.length > maxLines) return [];
  const found: FoundSum[] = [];
  let open: number[] = [];
  lines.forEach((line, total) => {
    const addends = addendsOf(line, open, lines);
    if (addends) {
      found.push({ addends, total });
      open = open.slice(0, open.length - addends.length);
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
  const wanted = totalWords.test(line.label) ? 1 : 2;
  const sums = line.figures.map((): Big => new Big(0));
  const addends = line.figures.map(() => 0);
  let most: number | null = null;
  for (let from = open.length - 1; from >= 0; from--) {
    const { figures } = lines[open[from]!]!;
    for (const [at, total] of line.figures.entries()) {
      const part = figures[at] ?? null;
      // A blank in the total's column has no sum, nor has a figure in a blank total's.
      if ((part === null) !== (total === null)) return most === null ? null : open.slice(most);
      if (part === null || part.eq(0)) continue;
      sums[at] = sums[at]!.plus(part);
      addends[at]!++;
    }
    const holds = line.figures.every((total, at) => total === null || sums[at]!.eq(total));
    const shown = line.figures.filter((total, at) => total !== null && addends[at]! >= 2).length;
    if (from <= open.length - 2 && holds && shown >= wanted) most = from;
  }
  return most === null ? null : open.slice(most);
}
