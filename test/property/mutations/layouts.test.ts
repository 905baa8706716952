import fc from 'fast-check';
import { textOfHtml } from '../../../server/src/text/html/htmlText';
import { htmlTreeOf } from '../../../server/src/text/html/htmlTree';
import { createReportReader } from '../../../server/src/report/parse';
import { applyEdits } from '../../../server/src/text/edit';
import { formatTables } from '../../../server/src/service/tables/format';
import { tabText } from '../../../server/src/service/tables/tabText';
import { disclosureEditions as templates } from '../../support/disclosure';
import { widthsFor } from '../../../server/src/text/width';
import { reportArbitrary } from '../../support/generate/report';
import { layouts } from '../../support/render';
import { renderDraft } from '../../support/render/draft';
import { canonicalPipes } from '../../support/render/pipes';
import { styleArbitrary } from '../../support/render/style';
import { taggedTables } from '../../support/render/tags';
import { draftArbitrary, draftOf, drawArbitrary } from '../faults/drafts';
import { parse } from '../faults/reading';
import { assertHolds } from '../failure';
import { runs, timeLimit } from '../runs';
import { differences } from './differences';
import { withWrongFigure } from './wrongFigure';

const runsPerLayout = runs(3);
const reader = createReportReader(templates);

/** A report as data with one number of table three otherwise, or as it is. */
const modelArbitrary = fc
  .tuple(reportArbitrary, fc.nat(200), fc.nat(6), fc.nat(2))
  .map(([model, row, column, wrong]) => {
    const table = model.tables.applications!;
    const rows = Object.keys(table);
    const id = rows[row % rows.length]!;
    const cells = table[id]!;
    const kind = Object.keys(cells)[column]!;
    const value = (cells[kind]!.value ?? 0) + wrong * 7;
    const changed = { ...cells, [kind]: { text: String(value), value } };
    return { ...model, tables: { ...model.tables, applications: { ...table, [id]: changed } } };
  });

suite('property: one report is found alike in every layout', () => {
  layouts
    .filter((layout) => layout !== canonicalPipes)
    .forEach((layout, turn) => {
      test(`${layout.name}, for pipes`, function () {
        this.timeout(timeLimit(runsPerLayout * 2));
        assertHolds(
          fc.tuple(modelArbitrary, styleArbitrary),
          ([model, asked]) => {
            // Some layouts fix a part of the style; both are written in it.
            const style = { ...asked, ...canonicalPipes.fixed, ...layout.fixed };
            const after = renderDraft(model, layout, style);
            const problems = differences(renderDraft(model, canonicalPipes, style), after);
            return problems.length === 0 ? null : { problems, draft: after };
          },
          { numRuns: runsPerLayout, turn },
        );
      });
    });
});

suite('property: what the product makes of tables is found alike', () => {
  const widthOf = widthsFor(1);

  layouts.forEach((layout, turn) => {
    test(`${layout.name}: formatted, and in tabs`, function () {
      this.timeout(timeLimit(runsPerLayout * 3));
      assertHolds(
        fc.tuple(draftArbitrary(layout), fc.boolean(), drawArbitrary),
        ([valid, wrong, draw]) => {
          const draft = wrong ? withWrongFigure(valid, draw()) : valid;
          const { edits } = formatTables(reader, draft.report, { widthOf });
          const formatted = applyEdits(draft.text, edits);
          const report = parse(formatted);
          const inTabs = applyEdits(
            formatted,
            [...report.tables.values()].map((table) => {
              const { start } = report.lines.line(report.lines.lineAt(table.span.start));
              const { end } = report.lines.line(report.lines.lineAt(table.span.end));
              return { span: { start, end }, newText: tabText(table) };
            }),
          );
          const problems = [
            ...differences(draft.text, formatted),
            ...(edits.length > 0 && layout !== taggedTables
              ? differences(formatted, inTabs).map((each) => `in tabs, ${each}`)
              : []),
          ];
          return problems.length === 0 ? null : { problems, draft: formatted };
        },
        { numRuns: runsPerLayout, turn },
      );
    });
  });

  test('a page, as the text that it shows', function () {
    const count = runs(20);
    this.timeout(timeLimit(count * 2));
    assertHolds(
      fc.tuple(reportArbitrary, styleArbitrary),
      ([model, asked]) => {
        const style = { ...asked, headingMark: '', navigation: false } as const;
        const draft = draftOf(model, taggedTables, style);
        const shown = textOfHtml(htmlTreeOf(pageOf(draft.text)));
        const problems = differences(draft.text, shown);
        return problems.length === 0 ? null : { problems, draft: shown };
      },
      { numRuns: count },
    );
  });
});

/** The draft as a page's source: a paragraph for each line outside the tables. */
function pageOf(text: string): string {
  const body = text
    .replace('\uFEFF', '')
    .split(/\r?\n/)
    .map((line) => (/^\s*<|>$/.test(line) ? line : `<p>${line}</p>`));
  return [
    '<!DOCTYPE html><html><head><title>页面</title></head><body>',
    ...body,
    '</body></html>',
  ].join('\n');
}
