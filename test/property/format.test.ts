import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createReportReader } from '../../server/src/report/parse';
import type { Report } from '../../server/src/report/model';
import { applyEdits } from '../../server/src/text/edit';
import { formatTables } from '../../server/src/service/tables/format';
import { tabText } from '../../server/src/service/tables/tabText';
import { disclosureEditions as templates } from '../support/disclosure';
import { widthsFor } from '../../server/src/text/width';
import { reportArbitrary, withBlanks } from '../support/generate/report';
import { renderDraft } from '../support/render/draft';
import { layouts } from '../support/render';
import { styleArbitrary } from '../support/render/style';
import { runs, timeLimit } from './runs';

const runsPerLayout = runs(60);
const reader = createReportReader(templates);

const cellsOf = (report: Report): unknown =>
  [...report.tables.values()].map((table) => [
    table.template.id,
    [...table.rows.values()]
      .map((row) => [row.template.id, row.cells.map(({ column, text }) => [column.id, text])])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  ]);

const onlyTags = /^(?:<[^<>]+>)+$/;

/** What stands outside the tables' lines; blank lines and those of a table's tags left out. */
function outside(report: Report): readonly string[] {
  const inside = new Set<number>();
  for (const { span } of report.tables.values()) {
    const to = report.lines.lineAt(span.end);
    for (let line = report.lines.lineAt(span.start); line <= to; line++) inside.add(line);
  }
  return report.source
    .split(/\r?\n/)
    .filter((line, index) => !inside.has(index) && line.trim() !== '' && !onlyTags.test(line));
}

/** The draft with its formatted tables as they are copied for other programs. */
const asTabs = (report: Report): string =>
  applyEdits(
    report.source,
    [...report.tables.values()].map((table) => {
      const from = report.lines.line(report.lines.lineAt(table.span.start)).start;
      const to = report.lines.line(report.lines.lineAt(table.span.end)).end;
      return { span: { start: from, end: to }, newText: tabText(table) };
    }),
  );

suite('property: formatting', () => {
  const widthOf = widthsFor(1);

  for (const layout of layouts) {
    test(`${layout.name}: cells and other text are kept, a second time changes nothing`, function () {
      this.timeout(timeLimit(runsPerLayout) * 2);
      let formatted = 0;
      let refused = 0;
      fc.assert(
        fc.property(
          reportArbitrary,
          styleArbitrary,
          fc.constantFrom(...layout.blanks),
          (model, style, blanks) => {
            const tables = Object.fromEntries(
              Object.entries(model.tables).map(([id, table]) => [
                id,
                layout.keepsBlanks.includes(id) ? withBlanks(table, blanks) : table,
              ]),
            );
            const draft = renderDraft({ ...model, tables }, layout, style);
            const before = reader.parse(draft);
            const { edits, refusals, tables: done } = formatTables(reader, before, { widthOf });
            formatted += done.length;
            refused += refusals.length;
            const text = applyEdits(draft, edits);
            const after = reader.parse(text);
            assert.deepEqual(cellsOf(reader.parse(asTabs(after))), cellsOf(before));
            assert.deepEqual(cellsOf(after), cellsOf(before));
            assert.deepEqual(outside(after), outside(before));
            assert.equal(text.includes('\r\n'), draft.includes('\r\n'));
            assert.equal(/[^\r]\n/.test(text), /[^\r]\n/.test(draft));
            assert.deepEqual(formatTables(reader, after, { widthOf }).edits, []);
          },
        ),
        { numRuns: runsPerLayout },
      );
      assert.ok(formatted > refused * 9, `${refused} tables of ${formatted + refused} refused`);
    });
  }
});
