import { applyEdits } from '../../server/src/text/edit';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figureEdits } from '../../server/src/publish/view/edit';
import { cellPathParts } from '../../server/src/template/cellPath';
import { createReportReader } from '../../server/src/report/parse';
import type { Report } from '../../server/src/report/model';
import { disclosureEditions as templates } from '../support/disclosure';
import { reportArbitrary } from '../support/generate/report';
import { renderDraft } from '../support/render/draft';
import { layouts } from '../support/render';
import { styleArbitrary } from '../support/render/style';
import { runs, timeLimit } from './runs';

const runsPerLayout = runs(40);
const reader = createReportReader(templates);

/** Layouts in which a cell has marks around it, so that any figure can be written. */
const marked = new Set(['pipes, canonical', 'tabs, as pasted from Word']);

/** What would be two values in one cell, which no fix and no form writes. */
const twoValues = '12|3\n';

const figuresOf = ({ tables }: Report): ReadonlyMap<string, string> =>
  new Map(
    [...tables.values()].flatMap((table) =>
      [...table.rows.values()].flatMap((row) =>
        row.cells.map(
          ({ column, text }) =>
            [`${table.template.id}/${row.template.id}/${column.id}`, text] as const,
        ),
      ),
    ),
  );

suite('property: figures filled in in the form', () => {
  for (const layout of layouts) {
    test(`${layout.name}: the figure is in its place, all else as before, or nothing is written`, function () {
      this.timeout(timeLimit(runsPerLayout));
      let written = 0;
      fc.assert(
        fc.property(
          reportArbitrary,
          styleArbitrary,
          fc.nat(),
          fc.constantFrom('0', '7', '12345', '', twoValues, '-->'),
          (model, style, place, text) => {
            const report = reader.parse(renderDraft(model, layout, style));
            const before = figuresOf(report);
            const address = [...before.keys()][place % before.size]!;
            const { edits } = figureEdits(reader, report, [{ ...cellPathParts(address), text }]);
            if (!edits) {
              const isTold = !marked.has(layout.name) || text === twoValues;
              assert.ok(isTold, `${JSON.stringify(text)} was not written`);
              return;
            }
            written++;
            const after = figuresOf(reader.parse(applyEdits(report.source, edits)));
            assert.deepEqual([...after.keys()], [...before.keys()]);
            for (const [each, figure] of after) {
              const wanted =
                each === address ? text.replace(/\||\n|-->/g, ' ').trim() : before.get(each);
              assert.equal(figure, wanted, each);
            }
          },
        ),
        { numRuns: runsPerLayout },
      );
      assert.ok(written > 0, 'no figure was written');
    });
  }
});
