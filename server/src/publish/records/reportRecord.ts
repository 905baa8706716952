import type { Statement } from '../../facts/claims/statement';
import { statementsOf } from '../../facts/claims/statements';
import { spanInSentence } from '../../report/prose/passages';
import type { BoundRow, BoundTable, Report } from '../../report/model';
import type { Range } from '../../text/lines';
import { textAt } from '../../text/span';

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
  /** What the running text says of what the tables count, in the draft's order. */
  readonly statements: readonly StatementRecord[];
}

/** One statement of the running text. */
export interface StatementRecord {
  /** What is counted, by its id in the template's claims, and in words. */
  readonly claim: string;
  readonly name: string;
  /** The number that is told, in its unit; null where it says that there was none. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Whether it speaks for a part of the body only. */
  readonly narrower: boolean;
  /** The chapter it stands in; null before the first. */
  readonly chapter: string | null;
  readonly text: string;
  readonly range: Range;
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
    statements: statementsOf(report).map((statement) => statementRecordOf(statement, report)),
  };
}

function statementRecordOf(
  { claim, sentence, quantity, from, to, narrower }: Statement,
  { lines }: Report,
): StatementRecord {
  return {
    claim: claim.id,
    name: claim.name['zh-cn'],
    value: quantity?.value ?? null,
    unit: quantity?.unit ?? null,
    narrower,
    chapter: sentence.passage.chapter?.template.id ?? null,
    text: sentence.text.slice(from, to),
    range: lines.rangeOf(spanInSentence(sentence, from, to)),
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
