import type { Wording } from '../../wording/wording';
import type { Sheet, SheetCell, Workbook } from '../xlsx/model';
import {
  columnTitle,
  findingColumns,
  findingRow,
  summaryColumns,
  summaryRow,
  unreadRow,
  type FindingColumn,
  type ListValue,
} from './columns';
import type { ListedDraft } from './model';
import { commonName } from './names';

const findingWidths: Readonly<Record<FindingColumn, number>> = {
  unit: 24,
  path: 30,
  year: 8,
  where: 44,
  line: 6,
  found: 20,
  expected: 20,
  computation: 24,
  message: 60,
  basis: 44,
  severity: 8,
  state: 8,
  note: 36,
  rule: 18,
  place: 30,
  hash: 14,
};
const summaryWidths = [24, 44, 8, 8, 24, 8, 8, 8, 8, 8, 8, 8];

/** A sheet of the reports and one of their findings. */
export const listWorkbook = (drafts: readonly ListedDraft[], wording: Wording): Workbook => ({
  title: wording.say({ key: 'list.title', args: { report: commonName(drafts) } }),
  sheets: [summarySheet(drafts, wording), findingSheet(drafts, wording)],
});

function summarySheet(drafts: readonly ListedDraft[], wording: Wording): Sheet {
  const rows = drafts.map((draft) => summaryRow(draft, wording));
  return sheetOf('list.sheet.summary', summaryColumns, rows, summaryWidths, wording);
}

function findingSheet(drafts: readonly ListedDraft[], wording: Wording): Sheet {
  const widths = findingColumns.map((column) => findingWidths[column]);
  return sheetOf(
    'list.sheet.findings',
    findingColumns,
    findingRows(drafts, wording),
    widths,
    wording,
  );
}

const sheetOf = (
  name: string,
  columns: readonly string[],
  rows: readonly (readonly ListValue[])[],
  widths: readonly number[],
  wording: Wording,
): Sheet => ({
  name: wording.say({ key: name, args: {} }),
  rows: [
    columns.map((column): SheetCell => ({ value: columnTitle(column, wording), style: 'title' })),
    ...rows.map((row) => row.map((value): SheetCell => ({ value, style: 'framed' }))),
  ],
  widths,
  frozenRows: 1,
  filter: true,
});

/** The findings and the files that were not read, a line each, without titles. */
export const findingRows = (
  drafts: readonly ListedDraft[],
  wording: Wording,
): readonly (readonly ListValue[])[] =>
  drafts.flatMap((draft) =>
    draft.error === null
      ? draft.findings.map((finding) => findingRow(draft, finding, wording))
      : [unreadRow(draft, wording)],
  );

/** The titles of a list of findings. */
export const findingTitles = (wording: Wording): readonly string[] =>
  findingColumns.map((column) => columnTitle(column, wording));
