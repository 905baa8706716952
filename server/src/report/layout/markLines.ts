import { spanOf, type Span } from '../../text/span';
import { mark, type RegionLine } from './regionLines';
import type { ReadLine, StreamItem } from './stream';

const loneMark = /^\s*[|｜│┃║]\s*$/;
const severalMarks = /^\s*(?:[|｜│┃║]\s*){2,}$/;
const minMarks = 8;

/** What a line of cells between marks on lines of their own is. */
export type BetweenMarks = 'mark' | 'blank';

/**
 * The lines that are marks between cells, and those of blank cells, where each cell and each mark has a
 * line of its own. Empty for a text in which a mark ends or begins a cell's line, or is a blank cell.
 */
export function cellsBetweenMarks(
  text: string,
  lines: readonly RegionLine[],
): ReadonlyMap<number, BetweenMarks> {
  const marks = lines.filter(
    ({ visible, marks: of, raw }) => visible === 1 && (of & mark.pipe) !== 0 && loneMark.test(raw),
  );
  if (marks.length < minMarks) return none;
  const found = new Map<number, BetweenMarks>();
  let blanks = 0;
  for (const [i, one] of marks.entries()) {
    found.set(one.index, 'mark');
    const next = marks[i + 1];
    if (next === undefined) break;
    if (next.index === one.index + 1) return none;
    const between = text.slice(one.end, next.start);
    if (/[|｜\t]/.test(between)) return none;
    if (between.trim() !== '') continue;
    found.set(one.index + 1, 'blank');
    blanks++;
  }
  return blanks > 0 ? found : none;
}

const none: ReadonlyMap<number, BetweenMarks> = new Map();

/** Whether the line is only what is left of a row whose other cells have a line each. */
export const isRestOfRow = (before: ReadLine | undefined, raw: string): boolean =>
  before?.items.length === 1 &&
  (before.items[0]!.kind === 'value' || before.items[0]!.kind === 'blank') &&
  severalMarks.test(raw);

/** The row's last cell, which may be one of padding, and its end. */
export const restOfRow = (line: Span, index: number): readonly StreamItem[] => [
  { ...blankCell(line, index), proof: 'pitch' },
  { kind: 'row-end', line: index },
];

/** A blank cell that marks show. */
export const blankCell = (line: Span, index: number): Extract<StreamItem, { kind: 'blank' }> => ({
  kind: 'blank',
  span: spanOf(line.start, line.start),
  line: index,
  proof: 'marks',
});
