import { blankTotals, type BlankTotal } from '../../facts/sums/blankTotals';
import { setCells } from '../../rules/fixes/cell';
import { applyEdits, type Edit } from '../../text/edit';
import type { Message } from '../../wording/message';
import { readTables } from '../../report/query/cells';
import type { BoundTable, Report } from '../../report/model';
import type { Analysis } from '../analysis';
import { lossByEdits } from '../keeping';
import { isBetter } from '../fixes/trial';
import { tablesMeant, type TableTarget } from './target';

/** Edits that fill blank totals, and what is to be said of them. */
export interface Filled {
  /** In the draft's order. */
  readonly edits: readonly Edit[];
  readonly said: readonly Message[];
}

const maxNamed = 5;

/**
 * Fills the blank totals of the tables that are meant with their sums; no other cell is touched. A table
 * is left where its numbers would be read otherwise afterwards, a new error come up or a total stay blank.
 */
export function fillTotals(analysis: Analysis, target: TableTarget): Filled {
  const { report } = analysis;
  const meant = tablesMeant(report, target);
  const readable = readTables(report);
  const filled = meant
    .filter((table) => readable.includes(table))
    .map((table) => ({ table, blanks: blankTotals(table) }))
    .filter(({ blanks }) => blanks.length > 0);
  if (filled.length === 0) {
    return { edits: [], said: [{ key: meant.length > 0 ? 'fill.none' : 'tables.none', args: {} }] };
  }
  const certain = filled.filter(({ blanks }) => canFill(analysis, blanks));
  return {
    edits: certain.flatMap(({ blanks }) => editsFor(report, blanks)),
    said: filled.map(({ table, blanks }) =>
      certain.some((each) => each.table === table)
        ? messageFor(table, blanks)
        : { key: 'fill.uncertain', args: { table: table.template.name } },
    ),
  };
}

/** Whether the totals, once filled, are read as they were meant: no loss, no new error, none left blank. */
export function canFill(analysis: Analysis, blanks: readonly BlankTotal[]): boolean {
  const { report } = analysis;
  const edits = editsFor(report, blanks);
  if (lossByEdits(report.source, edits)) return false;
  const after = analysis.again(applyEdits(report.source, edits));
  if (!isBetter(analysis.findings, after.findings, [], edits)) return false;
  return blanks.every(({ place: { row, cell }, sum }) => {
    const rows = [...after.report.tables.values()].flatMap((table) => [...table.rows.values()]);
    const filled = rows
      .find(({ template }) => template === row.template)
      ?.cells.find(({ column }) => column === cell.column);
    return filled?.value.kind === 'number' && filled.value.value === sum;
  });
}

/** One edit a total, in the draft's order. */
export const editsFor = (report: Report, blanks: readonly BlankTotal[]): readonly Edit[] =>
  setCells(
    report,
    blanks.map(({ place, sum }) => ({ cell: place.cell, number: String(sum) })),
  );

const messageFor = (table: BoundTable, blanks: readonly BlankTotal[]): Message => ({
  key: 'fill.done',
  args: {
    table: table.template.name,
    count: blanks.length,
    cells:
      blanks
        .slice(0, maxNamed)
        .map(({ place, sum }) => `${place.row.template.label}·${place.cell.column.label} ${sum}`)
        .join('、') + (blanks.length > maxNamed ? ' …' : ''),
  },
});
