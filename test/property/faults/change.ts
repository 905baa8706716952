import type {
  BlockTemplate,
  ChapterTemplate,
  RowTemplate,
  TableTemplate,
  Template,
} from '../../../server/src/template/model';
import type { CellModel, ReportModel, TableModel } from '../../support/reportModel';

/** The report with another content of one cell. */
export const withCell = (
  report: ReportModel,
  table: string,
  row: string,
  column: string,
  cell: CellModel,
): ReportModel =>
  withTable(report, table, (rows) => ({ ...rows, [row]: { ...rows[row], [column]: cell } }));

/** The report with other contents of one table. */
export const withTable = (
  report: ReportModel,
  id: string,
  change: (table: TableModel) => TableModel,
): ReportModel => ({
  ...report,
  tables: { ...report.tables, [id]: change(report.tables[id]!) },
});

/** The report with other paragraphs in a chapter. */
export const withParagraphs = (
  report: ReportModel,
  chapter: string,
  change: (paragraphs: readonly string[]) => readonly string[],
): ReportModel => ({
  ...report,
  paragraphs: { ...report.paragraphs, [chapter]: change(report.paragraphs[chapter] ?? []) },
});

/** The form with other chapters. */
export const withChapters = (
  form: Template,
  change: (chapters: readonly ChapterTemplate[]) => readonly ChapterTemplate[],
): Template => ({ ...form, chapters: change(form.chapters) });

/** The form with one of its tables changed. */
export const inTable = (
  form: Template,
  id: string,
  change: (table: TableTemplate) => TableTemplate,
): Template => ({
  ...form,
  tables: form.tables.map((table) => (table.id === id ? change(table) : table)),
});

/** The table with every block changed. */
export const inBlocks = (
  table: TableTemplate,
  change: (block: BlockTemplate) => BlockTemplate,
): TableTemplate => ({ ...table, blocks: table.blocks.map(change) });

/** The form with other rows in a table. */
export const withRows = (
  form: Template,
  id: string,
  change: (rows: readonly RowTemplate[]) => readonly RowTemplate[],
): Template =>
  inTable(form, id, (table) =>
    inBlocks(table, (block) => ({ ...block, rows: change(block.rows) })),
  );
