import type { LineIndex } from '../../text/lines';
import { spanOf, textAt, trimSpan, type Span } from '../../text/span';
import { isFillInAlone } from '../../template/skeleton/fillIns';
import type { Vocabulary } from '../../template/vocabulary';
import type { Layout } from '../model';
import { layoutNamed, layoutOfMarks, splitCells } from './kinds';
import { cellOf, isDelimiterRow, readCells } from './markedCells';
import { closesQuotes, isCommaRow, opensQuotes } from './commas';
import { isProse, readWords } from './words';
import { hasLonePageMark, isPageMark } from '../pageMarks';
import { hasGluedNumbers } from './runTogether';
import { blankAt, cellsBetweenMarks, isRestOfRow, restOfRow } from './markLines';
import { copiesInTitles, withoutCopies, type Copies } from './mergedCells';
import { isRuleLine, ruledRows, type RuledRow } from './ruled';
import { isForeign } from './labels';
import { numberedLines } from './numberedLines';
import { openEndsOf, strayMarks, withBlankEnds } from './openRows';
import { mark, regionLines, type LineRange, type RegionLine } from './regionLines';
import { cellsBesideTabs } from './tabLines';
import { withWordCells } from './wordCells';
import { wrappedRows } from './wrappedRows';
import { linesRunningOn } from './wrappedText';
import type { LineLayout, MarkedCell, ReadLine, StreamItem } from './stream';

export type { LineRange } from './regionLines';

/** The stream of a region and the layout most of its values stand in. */
export interface RegionStream {
  readonly items: readonly StreamItem[];
  readonly layout: Layout;
  /** Whether numbers stand among the words with nothing between, so that they cannot be told apart. */
  readonly glued: boolean;
}

/** A line longer than this is no line of a table; reading it as one would only take time. */
const maxTableLineLength = 20_000;

interface Tally {
  markup: number;
  pipe: number;
  tab: number;
  /** Lines of one value, and of several. */
  single: number;
  several: number;
  /** Lines of one label, and of several or with a value glued to them. */
  alone: number;
  together: number;
}

/** Reads the lines of a region into the common stream; running text and page marks are left out. */
export function readRegion(
  text: string,
  lines: LineIndex,
  range: LineRange,
  vocabulary: Vocabulary,
): RegionStream {
  const looked = regionLines(text, lines, range);
  const tally: Tally = { markup: 0, pipe: 0, tab: 0, single: 0, several: 0, alone: 0, together: 0 };
  const besideTabs = cellsBesideTabs(looked);
  const read = readLines(text, looked, vocabulary, tally, besideTabs);
  const layout = mostUsed(tally);
  const kind = layoutNamed(layout);
  const placed: StreamItem[] = [];
  // Tabs say where blank cells are, so that no gap between lines need tell.
  for (const each of besideTabs ? read : kind.completed(read, looked))
    for (const item of each.items)
      // White space alone is a blank cell only where each cell has a line of its own.
      if (item.kind !== 'blank' || item.proof !== 'space' || kind.cellALine) placed.push(item);
  const items = withWordCells(text, withRowStarts(text, looked, placed, vocabulary), vocabulary);
  return {
    items,
    layout,
    glued: hasGluedNumbers(text, items, vocabulary),
  };
}

/** The items of each line that is the table's, and in the tally what tells the region's layout. */
function readLines(
  text: string,
  lines: readonly RegionLine[],
  vocabulary: Vocabulary,
  tally: Tally,
  besideTabs: ReturnType<typeof cellsBesideTabs>,
): readonly ReadLine[] {
  const read: ReadLine[] = [];
  const ruledByLine = ruledRows(text, lines);
  const wrappedByLine = wrappedRows(text, lines, vocabulary);
  let copies: Copies | null = null;
  let isBelowCommas = false;
  let isInQuotes = false;
  const betweenMarks = cellsBetweenMarks(text, lines, vocabulary);
  const numbered = numberedLines(text, lines);
  const runningOn = linesRunningOn(lines);
  const openEnds = openEndsOf(lines);
  const noMarks = (besideTabs ? mark.tab : 0) | strayMarks(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const { index, raw, marks } = line;
    const between = betweenMarks.blanks.get(index);
    if (betweenMarks.rowStarts.has(index))
      read.push({ line: index, items: [{ kind: 'row-end', line: index }] });
    if (between && between.length > 0)
      read.push({ line: index, items: between.map((at) => blankAt(at, index)) });
    const ofTabs = besideTabs?.get(index);
    if (ofTabs) read.push({ line: index, items: ofTabs });
    if (between !== undefined || ofTabs || raw === '' || raw.length > maxTableLineLength) continue;
    const isComma: boolean =
      (marks & (mark.comma | mark.semicolon)) !== 0 &&
      ((isInQuotes && closesQuotes(raw, vocabulary)) || isCommaRow(raw, vocabulary, isBelowCommas));
    isBelowCommas = isComma;
    isInQuotes = opensQuotes(raw) || (isInQuotes && !raw.includes('"'));
    if (runningOn.has(index) && !isComma) continue;
    if (((marks & mark.dash) !== 0 && isDelimiterRow(raw)) || isRuleLine(line)) continue;
    if (isPageMark(raw)) {
      // It is a cell's where the row's count of cells proves it.
      if (hasLonePageMark(text))
        read.push({ line: index, items: [wordsOfLine(text, line, index)] });
      continue;
    }
    const ruled = ruledByLine.get(index) ?? wrappedByLine.get(index);
    if (ruled) {
      const items = readRuledRow(text, line, index, ruled, vocabulary);
      tally.pipe += cellsAmong(items);
      read.push({ line: index, items });
      at += ruled.to - index - 1;
      continue;
    }
    const layout = layoutOfLine(marks & ~noMarks, isComma);
    let items: readonly StreamItem[];
    if (layout === 'free' && isFillInAlone(raw)) continue;
    if (layout === 'free') {
      items =
        line.visible === 0 && raw.trim() === ''
          ? [blankLine(line, index)]
          : readWords(text, line, index, vocabulary);
    } else {
      const whole = besideTabs ? trimSpan(text, line) : line;
      const spans = withBlankEnds(text, whole, splitCells(text, whole, layout), openEnds);
      const cells = spans.map((cell) => cellOf(text, cell));
      if (numbered.has(index)) {
        // Beside labels it is a cell merged with theirs, where rows stand side by side a column of none.
        const [number] = cells.splice(0, 1);
        if (vocabulary.table.orientation === 'down')
          cells.unshift({ ...number!, value: { kind: 'blank' } });
      }
      copies = copiesInTitles(cells, vocabulary) ?? copies;
      items = isRestOfRow(read[read.length - 1], raw)
        ? restOfRow(line, index)
        : readCells(text, line, index, withoutCopies(text, cells, copies), vocabulary);
    }
    if ((layout === 'free' || items.length <= 2) && isProse(text, line, items, vocabulary)) {
      const doubtful = loneWords(text, items, vocabulary);
      if (doubtful) read.push({ line: index, items: [doubtful] });
      continue;
    }
    if (layout === 'free') countWords(items, tally);
    else tally[layout] += cellsAmong(items);
    read.push({ line: index, items });
  }
  return read;
}

/** Commas between cells stand for tabs. */
function layoutOfLine(marks: number, isComma: boolean): LineLayout {
  const layout = layoutOfMarks(marks);
  return layout === 'free' && isComma ? 'tab' : layout;
}

/** How many values and blanks there are. */
function cellsAmong(items: readonly StreamItem[]): number {
  let count = 0;
  for (const { kind } of items) if (kind === 'value' || kind === 'blank') count++;
  return count;
}

/** The only word of a line that is no label, as a formula in a cell with a line of its own. */
function loneWords(
  text: string,
  [item, ...others]: readonly StreamItem[],
  vocabulary: Vocabulary,
): StreamItem | null {
  const isLone = item?.kind === 'words' && others.length === 0;
  return isLone && isForeign(textAt(text, item.span), vocabulary)
    ? { ...item, doubtful: true }
    : null;
}

/** The line's words, which count only where a row needs them for a cell. */
const wordsOfLine = (text: string, line: Span, index: number): StreamItem => ({
  kind: 'words',
  line: index,
  span: trimSpan(text, line),
  inHeader: false,
  doubtful: true,
});

/** A row of several lines: its labels are broken, so that no words of it are a title by themselves. */
function readRuledRow(
  text: string,
  line: Span,
  index: number,
  { parts }: RuledRow,
  vocabulary: Vocabulary,
): readonly StreamItem[] {
  const cells = parts.flatMap((cell) =>
    cell.map((part, i): MarkedCell => ({ ...cellOf(text, part), goesOn: i > 0 })),
  );
  const items = readCells(text, line, index, cells, vocabulary)
    .filter(({ kind }) => kind !== 'row-end')
    .map((item) => (item.kind === 'words' ? { ...item, inHeader: false } : item));
  return [...items, { kind: 'row-end', line: index }];
}

function countWords(items: readonly StreamItem[], tally: Tally): void {
  let values = 0;
  let words = 0;
  for (const { kind } of items) {
    if (kind === 'value') values++;
    else if (kind === 'words') words++;
  }
  if (values === 1 && items.length === 1) tally.single++;
  else if (values > 1) tally.several++;
  else if (words === 1 && values === 0) tally.alone++;
  else if (words > 0) tally.together++;
}

/**
 * A lone mark before a label begins a row and is no cell; so does the first one after the titles of a
 * table that has its values in one row, unless the titles have marks on their own lines and none alone before them.
 * Where rows end without one before the next label, every mark is a cell.
 */
function withRowStarts(
  text: string,
  lines: readonly RegionLine[],
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): readonly StreamItem[] {
  const { table } = vocabulary;
  const isLabel = (item: StreamItem | undefined): boolean =>
    item?.kind === 'words' && !isForeign(textAt(text, item.span), vocabulary);
  const isLone = (item: StreamItem): boolean => item.kind === 'blank' && item.proof === 'lone-mark';
  if (!items.some(isLone)) return items;
  const withoutMarks = items.some((item, i) => item.kind === 'value' && isLabel(items[i + 1]));
  if (withoutMarks || haveOwnMarks(lines, items, isLabel, isLone)) return items;
  let afterTitles = false;
  return items.map((item, i) => {
    if (isLabel(item)) afterTitles = table.orientation === 'across';
    if (item.kind === 'value') afterTitles = false;
    if (!isLone(item)) return item;
    const begins = afterTitles || isLabel(items[i + 1]);
    afterTitles = false;
    return begins ? { kind: 'row-end', line: item.line } : item;
  });
}

/** Whether the labels have marks on their own lines, and none has one alone before it. */
function haveOwnMarks(
  lines: readonly RegionLine[],
  items: readonly StreamItem[],
  isLabel: (item: StreamItem | undefined) => boolean,
  isLone: (item: StreamItem) => boolean,
): boolean {
  if (items.some((item, i) => isLone(item) && isLabel(items[i + 1]))) return false;
  const title = items.slice(0, items.findIndex(isLone)).findLast(isLabel);
  if (title?.kind !== 'words') return false;
  const line = lines.find(({ index }) => index === title.line);
  return line !== undefined && (line.marks & mark.pipe) !== 0;
}

const blankLine = (line: Span, index: number): StreamItem => ({
  kind: 'blank',
  span: spanOf(line.start, line.end),
  line: index,
  proof: 'space',
});

function mostUsed({ markup, pipe, tab, single, several, alone, together }: Tally): Layout {
  if (markup + pipe + tab > single + several * 7) {
    if (markup > pipe + tab) return 'markup';
    return pipe >= tab ? 'pipe' : 'tab';
  }
  if (single + several === 0) return alone > together * 2 ? 'lines' : 'spaced';
  return single > several * 2 ? 'lines' : 'spaced';
}
