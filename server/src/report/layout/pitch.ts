import type { LineIndex } from '../../text/lines';
import type { StreamItem } from './stream';

/** The items of one line of the draft. */
export interface ReadLine {
  readonly line: number;
  readonly items: readonly StreamItem[];
}

/** An empty line or lines between two cells is usual if it comes so often at least. */
const often = 3;

/**
 * Puts in the blank cells that empty lines stand for where each cell has a line of its own: the cells
 * stand at one pitch, so that a wider gap holds as many blank cells as fit in it. `following` is the
 * first line after the region.
 */
export function withBlanksByPitch(
  read: readonly ReadLine[],
  isEmpty: (line: number) => boolean,
  lines: LineIndex,
  following: number,
): readonly ReadLine[] {
  const gaps = read.map(({ line }, i) => gapAfter(line, read[i + 1]?.line ?? following, isEmpty));
  const usual = usualGap(gaps);
  if (usual === null) return read;
  const pitch = usual + 1;
  return read.flatMap((each, i) => {
    const gap = gaps[i] ?? usual;
    const cells = (gap - usual) / pitch;
    // Between the last cell and the next heading there may be any number of lines more.
    const isLast = i === read.length - 1;
    if (cells < 1 || !(isLast || Number.isInteger(cells))) return [each];
    const blanks = Array.from({ length: Math.floor(cells) }, (_, k): ReadLine => {
      const line = each.line + (k + 1) * pitch;
      const span = { start: lines.line(line).start, end: lines.line(line).start };
      return { line, items: [{ kind: 'blank', span, line, proof: 'pitch' }] };
    });
    return [each, ...blanks];
  });
}

/** How many empty lines there are; null where others stand among them. */
function gapAfter(line: number, next: number, isEmpty: (line: number) => boolean): number | null {
  for (let between = line + 1; between < next; between++) if (!isEmpty(between)) return null;
  return next - line - 1;
}

/**
 * The least gap that comes often. Text without empty lines between its cells must have most of its
 * cells so: a few that touch are no pitch.
 */
function usualGap(gaps: readonly (number | null)[]): number | null {
  const known = gaps.filter((gap) => gap !== null);
  const counts = new Map<number, number>();
  for (const gap of known) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const usual = [...counts]
    .filter(([, count]) => count >= often && count * 10 >= known.length)
    .map(([gap]) => gap);
  const least = Math.min(...usual);
  if (usual.length === 0 || (least === 0 && counts.get(0)! * 2 <= known.length)) return null;
  return least;
}
