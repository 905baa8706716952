import type { Report } from '../../report/model';
import type { ReportReader } from '../../report/parse';
import { setCells } from '../../rules/fixes/cell';
import { applyEdits } from '../../text/edit';
import { lineStart } from '../../text/lines';
import { laidOut, newReport } from '../../service/newReport/newReport';
import type { Page } from '../../service/tables/format';
import type { RollupTable } from './addUp';
import type { CollectedRollup } from './rollup';
import { cellIn } from '../../report/query/cells';

/** A parent's report, begun. */
export interface RollupDraft {
  readonly report: Report;
  /** Its tables' chapters only. */
  readonly tables: string;
  /** A name for its file. */
  readonly fileName: string;
}

/**
 * The parent's report with the sums in the blank cells of its tables. Cells that are no sum of the units'
 * stay blank, so that they are asked for.
 *
 * @param page what its tables are laid out on; as they come where there is none
 */
export function rollupDraft(
  reader: ReportReader,
  { parent, edition, tables }: CollectedRollup,
  year: number,
  page?: Page,
): RollupDraft {
  const form = newReport(reader, { agency: parent ?? '', year, edition: edition.id });
  const empty = reader.parse(form.text, { edition: edition.id });
  const written = withSums(empty, tables);
  const text = page ? laidOut(reader, written, edition, page) : written;
  const report = reader.parse(text, { edition: edition.id });
  const chapters = report.chapters.filter(({ template }) => template.table !== undefined);
  const [first, last] = [chapters[0], chapters[chapters.length - 1]];
  return {
    report,
    fileName: form.fileName,
    tables:
      first && last
        ? report.source
            .slice(lineStart(report.source, first.heading.start), last.body.end)
            .trimEnd()
        : '',
  };
}

const withSums = (report: Report, sums: readonly RollupTable[]): string =>
  applyEdits(
    report.source,
    setCells(
      report,
      sums.flatMap(({ template, rows }) =>
        rows.flatMap(({ row, cells }) =>
          cells.flatMap(({ column, sum: number }) => {
            const cell = cellIn(report.tables.get(template.id)?.rows.get(row), column);
            return cell && number !== null ? [{ cell, number }] : [];
          }),
        ),
      ),
    ),
  );
