import { spanOf, type Span } from '../../../text/span';

/** The stretches between marks; `isMark` is asked of each offset, with the start of the cell that it may end. */
export function splitAt(line: Span, isMark: (at: number, start: number) => boolean): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && !isMark(at, start)) continue;
    cells.push(spanOf(start, at));
    start = at + 1;
  }
  return cells;
}
