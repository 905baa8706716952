import type { Span } from '../../../text/span';
import type { Layout } from '../../model';
import { marksOf } from '../regionLines';
import type { LineLayout, MarkedLayout } from '../stream';
import { lines } from './lines';
import { markup } from './markup';
import type { MarkedTableLayout, TableLayout } from './model';
import { pipe } from './pipe';
import { spaced } from './spaced';
import { tab } from './tab';

/** In a line with marks of several the first of them holds. */
const marked: Readonly<Record<MarkedLayout, MarkedTableLayout>> = { markup, pipe, tab };
const layouts: Readonly<Record<Layout, TableLayout>> = { ...marked, lines, spaced };

const byMark = (Object.keys(marked) as MarkedLayout[]).map(
  (name) => [name, marked[name].mark] as const,
);

/** What tables of the layout are like, and how they are read and written. Nothing else asks what a layout is called. */
export const layoutNamed = (name: Layout): TableLayout => layouts[name];

/** Which marks separate the cells of this line. */
export const layoutOf = (line: string): LineLayout => layoutOfMarks(marksOf(line));

/** Which marks separate the cells of a line that has these. */
export function layoutOfMarks(marks: number): LineLayout {
  for (const [name, own] of byMark) if ((marks & own) !== 0) return name;
  return 'free';
}

/** The cells of a line that has the layout's marks. */
export const splitCells = (text: string, line: Span, layout: MarkedLayout): readonly Span[] =>
  marked[layout].cellsIn(text, line);
