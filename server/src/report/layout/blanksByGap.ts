import type { RegionLine } from './regionLines';
import type { ReadLine } from './stream';

/** An empty line or lines between two cells is usual if it comes so often at least. */
const minRepeats = 3;

/**
 * Puts in the blank cells that empty lines stand for where each cell has a line of its own: the cells
 * stand at one pitch, so that a wider gap holds as many blank cells as fit in it.
 */
export function withBlanksByPitch(
  read: readonly ReadLine[],
  lines: readonly RegionLine[],
): readonly ReadLine[] {
  const first = lines[0]?.index ?? 0;
  const gaps = read.map(({ line }) => gapAfter(lines, line - first));
  const usual = usualGap(gaps);
  if (usual === null) return read;
  const pitch = usual + 1;
  return read.flatMap((each, i) => {
    const gap = gaps[i]!;
    // Between the last cell and what follows the table there may be any number of lines more, and one is no cell.
    const isLast = read[i + 1]?.line !== each.line + gap + 1;
    const cells = (gap - (isLast ? Math.max(usual, 1) : usual)) / pitch;
    if (cells < 1 || !(isLast || Number.isInteger(cells))) return [each];
    const blanks = Array.from({ length: Math.floor(cells) }, (_, k): ReadLine => {
      const line = each.line + (k + 1) * pitch;
      const { start } = lines[line - first]!;
      const span = { start, end: start };
      return { line, items: [{ kind: 'blank', span, line, proof: 'pitch' }] };
    });
    return [each, ...blanks];
  });
}

/** How many empty lines follow the line at the place. */
function gapAfter(lines: readonly RegionLine[], at: number): number {
  let next = at + 1;
  while (lines[next]?.raw === '') next++;
  return next - at - 1;
}

/**
 * The least gap that comes often. Text without empty lines between its cells must have most of its
 * cells so: a few that touch are no pitch.
 */
function usualGap(gaps: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const usual = [...counts]
    .filter(([, count]) => count >= minRepeats && count * 10 >= gaps.length)
    .map(([gap]) => gap);
  const least = Math.min(...usual);
  if (usual.length === 0 || (least === 0 && counts.get(0)! * 2 <= gaps.length)) return null;
  return least;
}
