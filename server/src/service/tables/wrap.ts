import type { WidthOf } from '../../text/width';
import type { CanonicalBlock, CanonicalLine } from './canonical';
import { brokenInto } from './lineBreaking';

/** The narrowest a column of words gets, in columns of the page. */
const minWordsWidth = 8;
/** More lines of titles than this are no titles any more. */
const maxTitleLines = 4;
/** What stands beside each cell, `| ` and ` `, and the last `|`. */
const besideCell = 3;

/**
 * The block with its words broken over lines below each other, so that it fits into `limit` columns of
 * the page with as few lines as can be. Figures stay whole, on the first line of their row. As it is
 * where it fits already, and where even so it does not.
 */
export function wrappedBlock(
  block: CanonicalBlock,
  limit: number,
  widthOf: WidthOf,
): CanonicalBlock {
  const { numeric, lines } = block;
  const natural = numeric.map((_, column) =>
    Math.max(...lines.map(({ cells }) => widthOf(cells[column] ?? ''))),
  );
  if (total(natural) <= limit) return block;
  let best: readonly CanonicalLine[] | null = null;
  for (const widths of widthsToTry(block, natural, limit, widthOf)) {
    const wrapped = linesIn(block, widths, widthOf);
    if (wrapped && (best === null || wrapped.length < best.length)) best = wrapped;
  }
  return best ? { ...block, lines: best } : block;
}

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width + besideCell, 1);

/** Widths of the columns that fit: titles in ever more lines, a column of groups ever narrower. */
function* widthsToTry(
  { numeric, lines }: CanonicalBlock,
  natural: readonly number[],
  limit: number,
  widthOf: WidthOf,
): Generator<readonly number[]> {
  const words = numeric.flatMap((isNumber, column) => (isNumber ? [] : [column]));
  const [first = 0] = words;
  const last = words.at(-1) ?? first;
  const titleRows = lines.filter(({ origin }) => origin === null);
  const rows = lines.filter(({ origin }) => origin !== null);
  for (let titleLines = 1; titleLines <= maxTitleLines; titleLines++) {
    const figures = numeric.map((isNumber, column) =>
      isNumber
        ? Math.max(
            4,
            ...rows.map(({ cells }) => widthOf(cells[column] ?? '')),
            ...titleRows.map(({ cells }) => narrowestFor(cells[column] ?? '', titleLines, widthOf)),
          )
        : 0,
    );
    const widestGroup = words.length > 1 ? (natural[first] ?? 0) : 0;
    for (let group = widestGroup; group >= 0; group -= 2) {
      if (words.length > 1 && group < minWordsWidth) break;
      const widths = figures.map((width, column) =>
        column === first && words.length > 1 ? group : width,
      );
      const label = Math.min(natural[last] ?? 0, limit - total(widths));
      if (label >= 2 * minWordsWidth)
        yield widths.map((width, column) => (column === last ? label : width));
      if (words.length < 2) break;
    }
  }
}

/** The least width in which a title takes no more than so many lines. */
function narrowestFor(title: string, lines: number, widthOf: WidthOf): number {
  let width = Math.ceil(widthOf(title) / lines);
  while (brokenInto(title, width, widthOf).length > lines) width++;
  return width;
}

/**
 * The lines in columns so wide. The words of the first column go on beside the rows below, as a label
 * over several rows does; null where they reach the next label there.
 */
function linesIn(
  { numeric, lines }: CanonicalBlock,
  widths: readonly number[],
  widthOf: WidthOf,
): readonly CanonicalLine[] | null {
  const hasGroups = numeric[0] === false && numeric[1] === false;
  const written: { cells: string[]; origin: number | null }[] = [];
  let waiting: string[] = [];
  for (const { cells, origin } of lines) {
    const pieces = cells.map((cell, column) =>
      numeric[column] === true && origin !== null
        ? [cell]
        : brokenInto(cell, widths[column] ?? widthOf(cell), widthOf),
    );
    if (hasGroups && (cells[0] ?? '') !== '') {
      if (waiting.length > 0) return null;
      waiting = [...pieces[0]!];
    }
    const height = Math.max(1, ...pieces.slice(hasGroups ? 1 : 0).map((each) => each.length));
    for (let line = 0; line < height; line++) {
      written.push({
        cells: pieces.map((each, column) =>
          hasGroups && column === 0 ? (waiting.shift() ?? '') : (each[line] ?? ''),
        ),
        origin: line === 0 ? origin : null,
      });
    }
  }
  for (const piece of waiting) {
    written.push({ cells: numeric.map((_, column) => (column === 0 ? piece : '')), origin: null });
  }
  return written;
}
