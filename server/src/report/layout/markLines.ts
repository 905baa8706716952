import { hasPipe, pipes } from '../../text/pipes';
import { spanOf, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import { mark, type RegionLine } from './regionLines';
import { cellsBetweenRuns, holdsNumber, lineAmongMarks, type CellsBetweenMarks } from './markRuns';
import type { ReadLine, StreamItem } from './stream';

const loneMark = new RegExp(`^\\s*[${pipes}]\\s*$`);
const severalMarks = new RegExp(`^\\s*(?:[${pipes}]\\s*){2,}$`);
const minMarks = 8;

/**
 * What the marks between cells tell where each cell and each mark has a line of its own. Empty for a text in which a
 * mark ends a cell's line, or is a blank cell.
 */
export function cellsBetweenMarks(
  text: string,
  lines: readonly RegionLine[],
  vocabulary: Vocabulary,
): CellsBetweenMarks {
  const marks = lines.filter(isLoneMark);
  if (marks.length < minMarks) return none;
  const single = cellsBetweenSingleMarks(text, lines, marks);
  if (single)
    return single.count > 0 || partNumbers(lines)
      ? { blanks: single.blanks, rowStarts: none.rowStarts }
      : none;
  return partNumbers(lines) ? cellsBetweenRuns(lines, vocabulary) : none;
}

/** The same where no two marks stand in lines that follow one another; null for any other text. */
function cellsBetweenSingleMarks(
  text: string,
  lines: readonly RegionLine[],
  marks: readonly RegionLine[],
): { readonly blanks: CellsBetweenMarks['blanks']; readonly count: number } | null {
  const found = new Map<number, readonly Span[]>();
  let count = 0;
  for (const [i, one] of marks.entries()) {
    found.set(one.index, []);
    const next = marks[i + 1];
    if (next === undefined) break;
    if (next.index === one.index + 1) return null;
    const between = text.slice(one.end, next.start);
    if (hasPipe(between) || between.includes('\t')) return null;
    if (between.trim() !== '') continue;
    const [first, ...others] = lines.slice(
      one.index + 1 - lines[0]!.index,
      next.index - lines[0]!.index,
    );
    found.set(first!.index, [spanOf(first!.start, first!.start)]);
    for (const { index } of others) found.set(index, []);
    count++;
  }
  return { blanks: found, count };
}

const isLoneMark = ({ visible, marks, raw }: RegionLine): boolean =>
  visible === 1 && (marks & mark.pipe) !== 0 && loneMark.test(raw);

/** So many times as often as not a mark stands between two numbers where marks part cells. */
const minShare = 4;

/**
 * Whether marks stand between the numbers, and between most lines, so that none of them is a blank cell: where
 * they are blank cells, titles and numbers follow one another without. A mark may begin a line, and end none.
 */
function partNumbers(lines: readonly RegionLine[]): boolean {
  const parted = { lines: 0, numbers: 0 };
  const beside = { lines: 0, numbers: 0 };
  let before: RegionLine | null = null;
  let wasNumber = false;
  let afterMark = false;
  for (const line of lines) {
    if (line.visible === 0) continue;
    const kind = lineAmongMarks(line);
    if (kind === null) return false;
    if (kind === 'marks') {
      afterMark = true;
      continue;
    }
    const isNumber = holdsNumber(line);
    // A mark before a number on its line begins a cell, and no row.
    const pairs = (kind === 'begun' ? !isNumber : afterMark) ? parted : beside;
    if (before) pairs.lines++;
    if (isNumber && wasNumber) pairs.numbers++;
    before = line;
    wasNumber = isNumber;
    afterMark = false;
  }
  return parted.lines >= beside.lines && parted.numbers >= beside.numbers * minShare;
}

const none: CellsBetweenMarks = { blanks: new Map(), rowStarts: new Set() };

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

/** A blank cell that marks show, at the line's start. */
export const blankCell = (line: Span, index: number): Extract<StreamItem, { kind: 'blank' }> =>
  blankAt(spanOf(line.start, line.start), index);

/** A blank cell that marks show there. */
export const blankAt = (span: Span, line: number): Extract<StreamItem, { kind: 'blank' }> => ({
  kind: 'blank',
  span,
  line,
  proof: 'marks',
});
