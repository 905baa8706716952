import { csvText } from '../../publish/csv';
import type { Report } from '../../report/model';
import { readDrafts, type ReadingOptions } from '../input/drafts';
import type { Tools } from '../engine';
import { reportRecordOf, type ReportRecord } from '../../publish/records/reportRecord';
import type { Run } from '../run';
import { createSettingsSearch } from '../settings/settings';
import { jsonText } from '../terminal/controls';

export const parseFormats = ['json', 'ndjson', 'csv'] as const;
export type ParseFormat = (typeof parseFormats)[number];

export interface ParseOptions extends ReadingOptions {
  readonly format: ParseFormat;
}

/** Prints the reports as they were understood, each as it is read. */
export async function parse(
  paths: readonly string[],
  options: ParseOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const settingsFor = createSettingsSearch(run, tools);
  const written = writers[options.format]();
  await run.print(written.begin);
  for await (const file of readDrafts(paths, tools, options, settingsFor, run)) {
    await run.print('error' in file ? written.failure(file) : written.report(file));
  }
  await run.print(written.end());
}

interface Writer {
  readonly begin: string;
  report(draft: { readonly path: string; readonly report: Report }): string;
  failure(file: { readonly path: string; readonly error: string }): string;
  end(): string;
}

const writers: Readonly<Record<ParseFormat, () => Writer>> = {
  json: () => {
    let count = 0;
    const entry = (record: unknown): string =>
      `${count++ === 0 ? '' : ','}\n  ${jsonText(record, 2).replaceAll('\n', '\n  ')}`;
    return {
      begin: '[',
      report: ({ path, report }) => entry(reportRecordOf(path, report)),
      failure: entry,
      end: () => (count === 0 ? ']\n' : '\n]\n'),
    };
  },
  ndjson: () => ({
    begin: '',
    report: ({ path, report }) => `${jsonText(figuresRecordOf(path, report))}\n`,
    failure: (file) => `${jsonText(file)}\n`,
    end: () => '',
  }),
  csv: () => ({
    begin: csvText([
      ['path', 'agency', 'year', 'edition', 'table', 'row', 'column', 'value', 'text', 'error'],
    ]),
    report: ({ path, report }) => csvText(cellRows(reportRecordOf(path, report))).slice(1),
    failure: ({ path, error }) =>
      csvText([[path, null, null, null, null, null, null, null, null, error]]).slice(1),
    end: () => '',
  }),
};

/** Body and figures only: a twentieth of the whole record. */
function figuresRecordOf(path: string, report: Report): object {
  const { edition, year, agency, tables } = reportRecordOf(path, report);
  const figures = Object.fromEntries(
    Object.entries(tables).map(([id, table]) => [
      id,
      table &&
        Object.fromEntries(
          Object.entries(table).map(([row, cells]) => [
            row,
            Object.fromEntries(Object.entries(cells).map(([column, { value }]) => [column, value])),
          ]),
        ),
    ]),
  );
  return { path, edition, year, agency, figures };
}

/** A line a cell. */
const cellRows = ({
  path,
  agency,
  year,
  edition,
  tables,
}: ReportRecord): readonly (readonly (string | number | null)[])[] =>
  Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, { value, text }]) => [
        ...[path, agency, year, edition],
        ...[table, row, column, value, text, null],
      ]),
    ),
  );
