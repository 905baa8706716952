import type { BlankTotal } from '../../facts/sums/blankTotals';
import { blankTotals } from '../../facts/sums/blankTotals';
import { setCell } from '../../rules/fixes/cell';
import type { Edit } from '../../text/edit';
import type { Message } from '../../wording/message';
import { readTables } from '../../report/query/cells';
import type { BoundTable, Report } from '../../report/model';
import { tablesMeant, type TableTarget } from './target';

/** Edits that fill blank totals, and what is to be said of them. */
export interface Filled {
  /** In the draft's order. */
  readonly edits: readonly Edit[];
  readonly said: readonly Message[];
}

const mostNamed = 5;

/** Fills the blank totals of the tables that are meant with their sums; no other cell is touched. */
export function fillTotals(report: Report, target: TableTarget): Filled {
  const meant = tablesMeant(report, target);
  const readable = readTables(report);
  const filled = meant
    .filter((table) => readable.includes(table))
    .map((table) => ({ table, blanks: blankTotals(table) }))
    .filter(({ blanks }) => blanks.length > 0);
  if (filled.length === 0) {
    return { edits: [], said: [{ key: meant.length > 0 ? 'fill.none' : 'tables.none', args: {} }] };
  }
  return {
    edits: filled.flatMap(({ blanks }) => editsFor(report, blanks)),
    said: filled.map(({ table, blanks }) => messageFor(table, blanks)),
  };
}

/** One edit a total, in the draft's order. */
export const editsFor = (report: Report, blanks: readonly BlankTotal[]): readonly Edit[] =>
  blanks
    .map(({ place, sum }) => setCell(report, place.cell, String(sum)))
    .sort((a, b) => a.span.start - b.span.start);

const messageFor = (table: BoundTable, blanks: readonly BlankTotal[]): Message => ({
  key: 'fill.done',
  args: {
    table: table.template.name,
    count: blanks.length,
    cells:
      blanks
        .slice(0, mostNamed)
        .map(({ place, sum }) => `${place.row.template.label}·${place.cell.column.label} ${sum}`)
        .join('、') + (blanks.length > mostNamed ? ' …' : ''),
  },
});
