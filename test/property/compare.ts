import type { Report } from '../../server/src/report/model';
import { editionOf } from '../support/reader';
import type { CellModel, ReportModel } from '../support/reportModel';

const squeezed = (text: string): string =>
  text.replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')');

function sameCell(text: string, value: number | null, cell: CellModel): boolean {
  return squeezed(text) === squeezed(cell.text) && value === cell.value;
}

/** Every way in which the report was read otherwise than it was written. */
export function differences(report: Report, model: ReportModel): readonly string[] {
  const found: string[] = [];
  const expect = (what: string, actual: unknown, expected: unknown): void => {
    if (actual !== expected) found.push(`${what}: ${String(actual)}, not ${String(expected)}`);
  };
  expect('recognised', report.recognised, true);
  expect('edition', report.edition.id, model.edition);
  expect('year', report.year, model.year);
  expect('agency', report.title?.agency ?? null, model.agency);
  const { chapters, tables } = editionOf(model.edition);
  expect(
    'chapters',
    report.chapters.map(({ template, likeness }) => `${template.id} ${likeness}`).join(),
    chapters.map(({ id }) => `${id} official`).join(),
  );
  expect('extra headings', report.extraHeadings.length, 0);
  for (const { id } of tables) found.push(...tableDifferences(report, model, id));
  return found;
}

function tableDifferences(report: Report, model: ReportModel, id: string): readonly string[] {
  const table = report.tables.get(id);
  if (table?.state !== 'read') return [`table ${id}: ${table?.state ?? 'missing'}`];
  const found = table.unknownRows.map(({ label }) => `table ${id}: unknown row ${label.text}`);
  for (const [rowId, columns] of Object.entries(model.tables[id]!)) {
    const row = table.rows.get(rowId);
    if (row?.shape !== 'full') {
      found.push(`${id}/${rowId}: ${row?.shape ?? 'missing'}`);
      continue;
    }
    for (const [columnId, cell] of Object.entries(columns)) {
      const { text, value } = row.cells.find(({ column }) => column.id === columnId)!;
      const number = value.kind === 'number' ? value.value : null;
      if (!sameCell(text, number, cell)) {
        found.push(
          `${id}/${rowId}/${columnId}: ${JSON.stringify(text)}, not ${JSON.stringify(cell.text)}`,
        );
      }
    }
  }
  for (const rowId of table.rows.keys()) {
    if (!model.tables[id]![rowId]) found.push(`${id}/${rowId}: not in the report`);
  }
  return found;
}

/** Spans that lie outside the text, run backwards, or cells that share a character. */
export function spanFaults(report: Report): readonly string[] {
  const faults: string[] = [];
  const { length } = report.text;
  const check = (what: string, { start, end }: { start: number; end: number }): void => {
    if (!(start >= 0 && start <= end && end <= length)) faults.push(`${what} ${start}–${end}`);
  };
  check('preamble', report.preamble);
  if (report.title) check('title', report.title.span);
  let before = report.title?.span.end ?? 0;
  for (const { template, heading, title, body } of report.chapters) {
    check(`heading ${template.id}`, heading);
    check(`title ${template.id}`, title);
    check(`body ${template.id}`, body);
    if (heading.start < before) faults.push(`chapter ${template.id} begins before ${before}`);
    if (title.start < heading.start || title.end > heading.end) faults.push(`title ${template.id}`);
    if (body.start < title.end) faults.push(`body of ${template.id} before its title's end`);
    before = body.end;
  }
  const cells = [...report.tables.values()].flatMap((table) => {
    check(`table ${table.template.id}`, table.span);
    for (const { span } of table.headings) check('column title', span);
    return [...table.rows.values()].flatMap((row) => {
      check(`row ${row.template.id}`, row.span);
      if (row.label) check(`label ${row.template.id}`, row.label.span);
      return row.cells.map(({ span }) => span);
    });
  });
  const sorted = [...cells].sort((a, b) => a.start - b.start || a.end - b.end);
  sorted.forEach((span, i) => {
    check('cell', span);
    const next = sorted[i + 1];
    if (next && next.start < span.end) faults.push(`cells share ${next.start}–${span.end}`);
  });
  return faults;
}
