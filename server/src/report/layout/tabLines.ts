import { spanOf } from '../../text/span';
import { blankCell } from './markLines';
import { mark, type RegionLine } from './regionLines';
import type { StreamItem } from './stream';

const minTabs = 8;
/** Rows of one label and one value have fewer tabs than lines, and titles across the table none. */
const maxLinesATab = 3;

/**
 * What the lines that are nothing but tabs stand for, by their lines, where each cell has a line of its own: what
 * a browser copies of cells that have paragraphs in them has a line with a tab between two cells, and other
 * programs end each cell's line with a tab. Null for a text in which tabs separate the cells of a line.
 */
export function cellsBesideTabs(
  lines: readonly RegionLine[],
): ReadonlyMap<number, readonly StreamItem[]> | null {
  const tabbed = lines.filter(({ marks }) => (marks & mark.tab) !== 0);
  if (tabbed.length < minTabs || tabbed.some(({ raw }) => raw.trim().includes('\t'))) return null;
  const lone = tabbed.filter(({ visible }) => visible === 0);
  return areBetweenCells(lines, tabbed, lone)
    ? blanksBetween(lines)
    : new Map(lone.map((line) => [line.index, [blankCell(line, line.index)]]));
}

/** Whether the lone tabs separate cells; where one follows another, or cells have tabs of their own, they are blank ones. */
function areBetweenCells(
  lines: readonly RegionLine[],
  tabbed: readonly RegionLine[],
  lone: readonly RegionLine[],
): boolean {
  if (lone.length < minTabs || tabbed.some(({ visible, raw }) => visible > 0 && raw.endsWith('\t')))
    return false;
  const cells = lines.filter(({ visible }) => visible > 0);
  return (
    lone.length * maxLinesATab >= cells.length &&
    lone.every((line, i) => lone[i + 1]?.index !== line.index + 1)
  );
}

/**
 * Before each tab and after each one there is a cell: a blank one where no words stand there. White space
 * without a tab is the page's own.
 */
function blanksBetween(lines: readonly RegionLine[]): ReadonlyMap<number, readonly StreamItem[]> {
  const found = new Map<number, readonly StreamItem[]>();
  const seen = lines.filter(isSeen);
  const { before, after } = usualGaps(seen);
  for (const line of lines) if (line.visible === 0) found.set(line.index, []);
  for (const [i, line] of seen.entries()) {
    if (line.visible > 0) continue;
    const blanks: StreamItem[] = [];
    const at = (offset: number): void => {
      blanks.push({ ...blankCell(line, line.index), span: spanOf(offset, offset) });
    };
    const above = seen[i - 1];
    const below = seen[i + 1];
    if (isWords(above) && line.index - above.index > before) at(line.start);
    for (let tabs = line.raw.split('\t').length - 1; tabs > 1; tabs--) at(line.start);
    if (!isWords(below) || below.index - line.index > after) at(line.end);
    found.set(line.index, blanks);
  }
  return found;
}

/** How many lines words are above and below a tab, where they are nearest. */
function usualGaps(seen: readonly RegionLine[]): {
  readonly before: number;
  readonly after: number;
} {
  let before = Infinity;
  let after = Infinity;
  for (const [i, line] of seen.entries()) {
    if (line.visible > 0) continue;
    const above = seen[i - 1];
    const below = seen[i + 1];
    if (isWords(above)) before = Math.min(before, line.index - above.index);
    if (isWords(below)) after = Math.min(after, below.index - line.index);
  }
  return { before, after };
}

/** Words or tabs. */
const isSeen = ({ visible, marks }: RegionLine): boolean => visible > 0 || (marks & mark.tab) !== 0;
const isWords = (line: RegionLine | undefined): line is RegionLine => (line?.visible ?? 0) > 0;
