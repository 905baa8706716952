import type { Report } from '../../report/model';
import type { ReportReader } from '../../report/parse';
import { newReport } from '../../service/newReport/newReport';
import type { RollupTable } from './addUp';
import type { CollectedRollup } from './rollup';

/**
 * The parent's report with the sums in its tables: the form of a new report, zeros replaced. Cells that
 * are no sum of the units' are left blank, so that they are asked for. `text` is its tables' chapters only.
 */
export function rollupDraft(
  reader: ReportReader,
  { parent, edition, tables }: CollectedRollup,
  year: number,
): { readonly report: Report; readonly text: string } {
  const form = newReport(reader, { agency: parent ?? '', year, edition: edition.id });
  const empty = reader.parse(form.text, { edition: edition.id });
  const report = reader.parse(withSums(empty, tables), { edition: edition.id });
  const chapters = report.chapters.filter(({ template }) => template.table !== undefined);
  const [first, last] = [chapters[0], chapters[chapters.length - 1]];
  return {
    report,
    text:
      first && last
        ? report.source
            .slice(startOfLine(report.source, first.heading.start), last.body.end)
            .trimEnd()
        : '',
  };
}

const startOfLine = (text: string, offset: number): number =>
  text.lastIndexOf('\n', offset - 1) + 1;

function withSums({ source, tables }: Report, sums: readonly RollupTable[]): string {
  const edits = sums.flatMap(({ template, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, sum }) => {
        const bound = tables.get(template.id)?.rows.get(row);
        const cell = bound?.cells.find((each) => each.column.id === column);
        return cell ? [{ span: cell.span, text: sum ?? '' }] : [];
      }),
    ),
  );
  return edits
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, edit) => text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end),
      source,
    );
}
