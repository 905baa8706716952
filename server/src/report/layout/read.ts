import type { LineIndex } from '../../text/lines';
import { spanOf, textAt, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import type { Layout } from '../model';
import { isDelimiterRow, layoutOf, readCells } from './cells';
import { isPageMark, isProse, readWords } from './free';
import type { StreamItem } from './stream';

/** The stream of a region and the layout most of its values stand in. */
export interface RegionStream {
  readonly items: readonly StreamItem[];
  readonly layout: Layout;
}

/** Lines `[from, to)` of the draft. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Reads the lines of a region into the common stream; running text and page marks are left out. */
export function readRegion(
  text: string,
  lines: LineIndex,
  range: LineRange,
  vocabulary: Vocabulary,
): RegionStream {
  const read: StreamItem[][] = [];
  const tally = { pipe: 0, tab: 0, single: 0, several: 0 };
  for (let index = range.from; index < range.to; index++) {
    const line = lines.line(index);
    const raw = textAt(text, line);
    if (raw === '' || isDelimiterRow(raw) || isPageMark(raw)) continue;
    const layout = layoutOf(raw);
    if (layout === 'free') {
      const items =
        raw.trim() === '' ? [blankLine(line, index)] : readWords(text, line, index, vocabulary);
      if (isProse(text, line, items, vocabulary)) continue;
      const values = items.filter((item) => item.kind === 'value').length;
      if (values === 1 && items.length === 1) tally.single++;
      else if (values > 1) tally.several++;
      read.push(items);
    } else {
      const items = readCells(text, line, index, layout);
      if (items.length <= 2 && isProse(text, line, items, vocabulary)) continue;
      tally[layout] += items.filter(
        (item) => item.kind === 'value' || item.kind === 'blank',
      ).length;
      read.push(items);
    }
  }
  const layout = mostUsed(tally);
  return {
    // White space alone is a blank cell only where each cell has a line of its own.
    items: read
      .flat()
      .filter(
        (item) => item.kind !== 'blank' || item.sure || layout === 'lines' || layout === 'pipe',
      ),
    layout,
  };
}

const blankLine = (line: Span, index: number): StreamItem => ({
  kind: 'blank',
  span: spanOf(line.start, line.end),
  line: index,
  sure: false,
});

function mostUsed(tally: { pipe: number; tab: number; single: number; several: number }): Layout {
  const { pipe, tab, single, several } = tally;
  if (pipe + tab > single + several * 7) return pipe >= tab ? 'pipe' : 'tab';
  return single > several * 2 ? 'lines' : 'spaced';
}
