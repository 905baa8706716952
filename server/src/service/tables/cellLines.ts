import { layoutNamed } from '../../report/layout/kinds';
import type { Analysis } from '../analysis';
import { linesOfTable } from './tableExtent';

/** First and last line of each table, both included. */
export type CellLines = readonly { readonly first: number; readonly last: number }[];

/** The lines of each table that stands in pipes; null for a text that is no report. */
export const cellLinesOf = ({ checked, report }: Analysis): CellLines | null =>
  checked
    ? [...report.tables.values()]
        .filter(({ layout }) => layoutNamed(layout).isEditedByCell)
        .map((table) => {
          const { from, to } = linesOfTable(report, table);
          return { first: from, last: to - 1 };
        })
    : null;
