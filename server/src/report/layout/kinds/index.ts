import type { Layout } from '../../model';
import { lines } from './lines';
import { markup } from './markup';
import type { TableLayout } from './model';
import { pipe } from './pipe';
import { spaced } from './spaced';
import { tab } from './tab';

const layouts: Readonly<Record<Layout, TableLayout>> = { markup, pipe, tab, lines, spaced };

/** What tables of the layout are like, and how they are written. Nothing else asks what a layout is called. */
export const layoutNamed = (name: Layout): TableLayout => layouts[name];
