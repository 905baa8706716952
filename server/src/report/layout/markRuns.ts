import { coreOf, type Vocabulary } from '../../template/vocabulary';
import { parseCellValue } from '../../text/cellValue';
import { isPipe, pipes } from '../../text/pipes';
import { spanOf, type Span } from '../../text/span';
import { isForeign, mayBeLabel } from './labels';
import { mark, type RegionLine } from './regionLines';

/** What marks on lines of their own tell of a text. */
export interface CellsBetweenMarks {
  /** Where blank cells stand, by the lines that hold marks or nothing, which are no cells themselves. */
  readonly blanks: ReadonlyMap<number, readonly Span[]>;
  /** The lines of words that begin a row. */
  readonly rowStarts: ReadonlySet<number>;
}

/** What a line is where marks stand on lines of their own: marks alone, a cell that a mark begins, or words. */
export type LineAmongMarks = 'marks' | 'begun' | 'words';

/** See `LineAmongMarks`; null for a line that marks part, or end. */
export function lineAmongMarks(line: RegionLine): LineAmongMarks | null {
  if ((line.marks & mark.pipe) === 0) return 'words';
  const [first, ...others] = pipesIn(line);
  if (others.length + 1 === line.visible) return 'marks';
  const isFirst = first === line.start + line.raw.length - line.raw.trimStart().length;
  return others.length === 0 && isFirst ? 'begun' : null;
}

/** Where the line has its marks. */
function pipesIn({ raw, start }: RegionLine): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < raw.length; at++) if (isPipe(raw.charCodeAt(at))) found.push(start + at);
  return found;
}

const openingPipe = new RegExp(`^\\s*[${pipes}]`);

/** What the line says beside the mark that may begin it. */
const wordsOf = ({ raw }: RegionLine): string => raw.replace(openingPipe, '').trim();

const maxLength = 20;

/** Whether a number, with its sign or unit, or what stands for one, is all that the line holds. */
export function holdsNumber(line: RegionLine): boolean {
  if (line.visible > maxLength) return false;
  const value = parseCellValue(wordsOf(line));
  return value.kind === 'number' || (value.kind === 'words' && value.meansNumber !== null);
}

/** What stands between two marks that no words part, and the line of the second. */
interface Slot extends Span {
  readonly line: number;
}

/** Marks with no words between, none or more, and what stands before and after them. */
interface Run {
  readonly hasMark: boolean;
  readonly slots: readonly Slot[];
  /** The slots behind marks that stand together on a line, as what pads a row does. */
  readonly own: readonly Slot[];
  /** Where the words after them stand; null at the end. */
  readonly line: number | null;
  readonly isAfterNumber: boolean;
  readonly isBeforeNumber: boolean;
  /** Whether a mark begins the line of the words after them. */
  readonly isBeforeBegun: boolean;
  /** Whether the words after them may be part of a label or title, and whether they are all of one. */
  readonly isBeforeLabel: boolean;
  readonly isBeforeWholeLabel: boolean;
}

/**
 * Where blank cells stand and rows begin in a text in which every cell has a mark after it and rows may begin with
 * one more: `|`, `规章`, `|`, `0`, `|`, or `| 规章`, `|`, `0`, `|`. Between two marks stands a blank cell, but for those
 * that end a row and begin the next.
 */
export function cellsBetweenRuns(
  lines: readonly RegionLine[],
  vocabulary: Vocabulary,
): CellsBetweenMarks {
  const { runs, found } = runsOf(lines, vocabulary);
  const labels = runs.filter(({ isBeforeWholeLabel }) => isBeforeWholeLabel);
  const ends = labels.filter(({ hasMark, isAfterNumber }) => hasMark && isAfterNumber);
  // What stands before the first label begins a row, unless somewhere nothing stands between two.
  const atRowEnd = Math.min(
    labels[0]?.hasMark === true ? 1 : 0,
    ...ends.map(({ slots }) => slots.length),
  );
  const rowStarts = new Set<number>();
  for (const [i, run] of runs.entries()) {
    const beginsRow = run.isBeforeBegun || (atRowEnd > 0 && mayBeginRow(run, runs[i + 1]));
    if (beginsRow && run.line !== null) rowStarts.add(run.line);
    for (const { line, start, end } of blanksIn(run, beginsRow, atRowEnd, vocabulary))
      found.get(line)?.push(spanOf(start, end));
  }
  return { blanks: found, rowStarts };
}

/** Whether the words after the run, which are no label of the form, are one of the draft's own: numbers are around them. */
const mayBeginRow = (run: Run, next: Run | undefined): boolean =>
  run.isAfterNumber && !run.isBeforeNumber && run.slots.length > 0 && next?.isBeforeNumber === true;

/** The slots of the run in which a blank cell stands: not where a row ends, the last before a label. */
function blanksIn(
  { slots, own, isAfterNumber, isBeforeLabel, isBeforeBegun, isBeforeNumber }: Run,
  beginsRow: boolean,
  atRowEnd: number,
  { table }: Vocabulary,
): readonly Slot[] {
  if (isBeforeLabel || (beginsRow && !isBeforeNumber))
    return slots.slice(0, -atRowEnd || slots.length);
  // Titles stand above the one row of a table whose rows stand side by side: with them a row ends.
  if (table.orientation === 'across' && !isAfterNumber)
    return isBeforeBegun ? [] : own.slice(atRowEnd);
  return slots;
}

/** The runs of marks, and the lines on which no words stand. */
function runsOf(
  lines: readonly RegionLine[],
  vocabulary: Vocabulary,
): {
  readonly runs: readonly Run[];
  readonly found: ReadonlyMap<number, Span[]>;
} {
  const found = new Map<number, Span[]>();
  const runs: Run[] = [];
  let slots: Slot[] = [];
  let ownFrom = 0;
  /** Where the last mark ends that no words stand after. */
  let after: number | null = null;
  let isAfterNumber = false;
  const close = (line: RegionLine | null): void => {
    const isBeforeNumber = line !== null && holdsNumber(line);
    const words = line && !isBeforeNumber ? wordsOf(line) : '';
    const isBeforeLabel =
      words !== '' && mayBeLabel(words, vocabulary) && !isForeign(words, vocabulary);
    const isBeforeWholeLabel = isBeforeLabel && vocabulary.namedBy(coreOf(words)).length > 0;
    const hasMark = after !== null;
    runs.push({
      hasMark,
      slots,
      own: slots.slice(ownFrom),
      line: line?.index ?? null,
      isAfterNumber,
      isBeforeNumber,
      isBeforeBegun: line !== null && lineAmongMarks(line) === 'begun',
      isBeforeLabel,
      isBeforeWholeLabel,
    });
    isAfterNumber = isBeforeNumber;
    after = null;
    slots = [];
    ownFrom = 0;
  };
  for (const line of lines) {
    const kind = lineAmongMarks(line);
    // White space is no blank cell where marks show them.
    if (kind === 'marks' || line.visible === 0) found.set(line.index, []);
    const marks = kind === 'words' ? [] : pipesIn(line);
    for (const at of marks) {
      if (after !== null) slots.push({ line: line.index, start: after, end: at });
      after = at + 1;
    }
    if (marks.length > 1) ownFrom = slots.length;
    if (kind !== 'marks' && line.visible > 0) close(line);
  }
  close(null);
  return { runs, found };
}
