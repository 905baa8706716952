import type { BoundRow, BoundTable, Report } from '../report/model';
import type { Range } from '../text/lines';
import { textAt } from '../text/span';

/** A report as it was understood, as `parse` prints it; lines and characters as in LSP. */
export interface ReportRecord {
  readonly path: string;
  readonly edition: string;
  readonly year: number | null;
  readonly agency: string | null;
  readonly title: { readonly text: string; readonly range: Range } | null;
  readonly chapters: readonly {
    readonly id: string;
    readonly number: number;
    readonly text: string;
    readonly range: Range;
  }[];
  /** By table id; null for a table that the draft lacks. */
  readonly tables: Readonly<Record<string, TableRecord | null>>;
}

/** Cells by row and column id; a row that the draft lacks is absent. */
export type TableRecord = Readonly<Record<string, Readonly<Record<string, CellRecord>>>>;

export interface CellRecord {
  readonly text: string;
  /** Null for a blank cell or words. */
  readonly value: number | null;
  readonly range: Range;
}

export function reportRecordOf(path: string, report: Report): ReportRecord {
  const { text, lines, title, chapters, edition, year, tables } = report;
  return {
    path,
    edition: edition.id,
    year,
    agency: title?.agency ?? null,
    title: title && { text: title.text, range: lines.rangeOf(title.span) },
    chapters: chapters.map(({ template, numbering, heading }) => ({
      id: template.id,
      number: numbering?.value ?? template.number,
      text: textAt(text, heading),
      range: lines.rangeOf(heading),
    })),
    tables: Object.fromEntries(
      edition.tables.map(({ id }) => [id, tableRecordOf(tables.get(id), report)]),
    ),
  };
}

const tableRecordOf = (table: BoundTable | undefined, report: Report): TableRecord | null =>
  table === undefined || table.state === 'empty'
    ? null
    : Object.fromEntries([...table.rows].map(([rowId, row]) => [rowId, rowRecordOf(row, report)]));

const rowRecordOf = ({ cells }: BoundRow, { lines }: Report): TableRecord[string] =>
  Object.fromEntries(
    cells.map(({ column, text, value, span }) => [
      column.id,
      { text, value: value.kind === 'number' ? value.value : null, range: lines.rangeOf(span) },
    ]),
  );
