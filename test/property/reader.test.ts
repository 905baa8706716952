import fc from 'fast-check';
import { parse } from '../support/reader';
import { withBlanks, reportArbitrary, type Blanks } from '../support/generate/report';
import type { ReportModel } from '../support/reportModel';
import { renderDraft } from '../support/render/draft';
import { disorderedLayouts, layouts } from '../support/render';
import type { Layout } from '../support/render/layout';
import { styleArbitrary, type Style } from '../support/render/style';
import { differences, spanFaults } from './compare';
import { runs, timeLimit } from './runs';

const runsPerLayout = runs(180);

/** What the tables' zeros look like, in the tables in which the layout tells a blank. */
function blanked(report: ReportModel, layout: Layout, blanks: Blanks): ReportModel {
  const tables = Object.fromEntries(
    Object.entries(report.tables).map(([id, table]) => [
      id,
      layout.keepsBlanks.includes(id) ? withBlanks(table, blanks) : table,
    ]),
  );
  return { ...report, tables };
}

function check(report: ReportModel, layout: Layout, style: Style): void {
  const draft = renderDraft(report, layout, style);
  const read = parse(draft);
  const faults = [...differences(read, report), ...spanFaults(read)];
  if (faults.length > 0) {
    throw new Error(`${faults.slice(0, 12).join('\n')}\n── the draft ──\n${draft}\n── end ──`);
  }
}

suite('property: reading what was written', () => {
  for (const layout of [...layouts, ...disorderedLayouts]) {
    test(`${layout.name}: every figure is read in its place`, function () {
      this.timeout(timeLimit(runsPerLayout));
      fc.assert(
        fc.property(
          reportArbitrary,
          styleArbitrary,
          fc.constantFrom(...layout.blanks),
          (report, style, blanks) => check(blanked(report, layout, blanks), layout, style),
        ),
        { numRuns: runsPerLayout },
      );
    });
  }
});
