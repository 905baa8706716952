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
  const marks = lines.filter(isLoneMark);
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
    for (let index = one.index + 2; index < next.index; index++) found.set(index, 'mark');
    blanks++;
  }
  return blanks > 0 || partNumbers(lines) ? found : none;
}

const isLoneMark = ({ visible, marks, raw }: RegionLine): boolean =>
  visible === 1 && (marks & mark.pipe) !== 0 && loneMark.test(raw);

/** So many times as often as not a mark stands between two numbers where marks part cells. */
const minShare = 4;

/**
 * Whether marks stand between the numbers, and between most lines, so that none of them is a blank cell: where
 * they are blank cells, titles and numbers follow one another without.
 */
function partNumbers(lines: readonly RegionLine[]): boolean {
  const parted = { lines: 0, numbers: 0 };
  const beside = { lines: 0, numbers: 0 };
  let before: RegionLine | null = null;
  let wasNumber = false;
  let afterMark = false;
  for (const line of lines) {
    if (line.visible === 0) continue;
    if (isLoneMark(line)) {
      afterMark = true;
      continue;
    }
    if ((line.marks & mark.pipe) !== 0) return false;
    const isNumber = line.visible <= maxDigits && wholeNumber.test(line.raw);
    const pairs = afterMark ? parted : beside;
    if (before) pairs.lines++;
    if (isNumber && wasNumber) pairs.numbers++;
    before = line;
    wasNumber = isNumber;
    afterMark = false;
  }
  return parted.lines >= beside.lines && parted.numbers >= beside.numbers * minShare;
}

const maxDigits = 9;
const wholeNumber = /^\s*[\d０-９]+\s*$/;

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
