import type { ReportReader } from '../../report/parse';
import type { Page } from './format';
import type { Position, Range } from '../../text/lines';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import { pastedTables, type Clipping, type Pasted } from './pasted';
import { hintsOf, type Hint } from './sumHints';
import { cellLinesOf, type CellLines } from './cellLines';
import { lensesOf, type Lens } from './lenses';
import { namedCellAt, type NamedCell } from './namedCell';
import {
  tablesCopied,
  tablesFormatted,
  totalsFilled,
  type TableChange,
  type TableTarget,
} from './requests';

/** What an editor asks about a report's tables, beside what it asks about any part. */
export interface TableService {
  /** Above each table how its sums stand and what can be done with it. */
  lenses(analysis: Analysis): readonly Lens[] | null;
  /** Computed sums where totals are blank or wrong, ticks where tables balance. */
  hints(analysis: Analysis, range: Range): readonly Hint[] | null;
  /** Fills blank totals and no other cell. */
  fillTotals(analysis: Analysis, target: TableTarget): TableChange;
  /** Puts tables into the form's own layout; the target's, or those that the range touches. */
  formatTables(analysis: Analysis, target: TableTarget | Range, page: Page): TableChange;
  /** Tables as tab-separated text; null where none can be copied, and what to say of it. */
  copyTables(
    analysis: Analysis,
    target: TableTarget,
  ): { readonly text: string | null; readonly message: string };
  /** What to say where the editor does not accept a change. */
  editRefused(): string;
  /** Where the cells of pipe tables are; null for a text that is no report. */
  cellLines(analysis: Analysis): CellLines | null;
  /** The cell at the position, by its labels; null where there is none. */
  namedCell(analysis: Analysis, position: Position): NamedCell | null;
  /** A clipping with the form's tables rewritten; null where it has none. */
  pasteTables(clipping: Clipping, page: Page): (Pasted & { readonly title: string }) | null;
}

export const createTableService = (reader: ReportReader, wording: Wording): TableService => ({
  lenses: (analysis) => lensesOf(analysis, wording),
  hints: (analysis, range) => hintsOf(analysis, range, wording),
  fillTotals: (analysis, target) => totalsFilled(analysis, target, wording),
  formatTables: (analysis, target, page) =>
    tablesFormatted(reader, analysis, target, page, wording),
  copyTables: (analysis, target) => tablesCopied(analysis, target, wording),
  editRefused: () => wording.say({ key: 'fill.failed', args: {} }),
  cellLines: cellLinesOf,
  namedCell: namedCellAt,
  pasteTables: (clipping, page) => {
    const pasted = pastedTables(reader, clipping, page);
    const args = { count: pasted?.count ?? 0 };
    return pasted && { ...pasted, title: wording.say({ key: 'paste.title', args }) };
  },
});
