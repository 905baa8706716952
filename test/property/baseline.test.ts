import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/rules/catalogue';
import { createChecker } from '../../server/src/rules/check';
import { entryFor } from '../../server/src/rules/suppression/baseline';
import { placeOf } from '../../server/src/report/query/address';
import { disclosureEditions as templates } from '../support/disclosure';
import { parse } from '../support/reader';
import { reportArbitrary } from '../support/generate/report';
import type { ReportModel } from '../support/reportModel';
import { layouts } from '../support/render';
import { renderDraft } from '../support/render/draft';
import { plainStyle, styleArbitrary } from '../support/render/style';
import { differences } from './compare';
import { runs, timeLimit } from './runs';

const count = runs(100);
const checker = createChecker(rules, templates);

/** The report with one figure too many in a total of the applications. */
function withWrongTotal(report: ReportModel, row: string): ReportModel {
  const table = report.tables.applications!;
  const cells = table[row]!;
  const value = (cells.total!.value ?? 0) + 7;
  const total = { text: String(value), value };
  return {
    ...report,
    tables: { ...report.tables, applications: { ...table, [row]: { ...cells, total } } },
  };
}

const added = fc.constantFrom(
  '全年共召开政府信息公开工作会议，部署有关任务。',
  '各科室按照分工落实责任，办公室统一协调。',
  '对网站专栏的栏目作了梳理，方便群众查阅。',
);

suite('property: a baseline outlives changes elsewhere', () => {
  test('paragraphs put in above and below the tables lose no entry', function () {
    this.timeout(timeLimit(count * 2));
    fc.assert(
      fc.property(
        reportArbitrary,
        fc.constantFrom(...layouts),
        fc.constantFrom('received', 'granted', 'total'),
        fc.constantFrom('overview', 'issues', 'other-matters'),
        fc.array(added, { minLength: 1, maxLength: 4 }),
        (report, layout, row, chapter, paragraphs) => {
          const wrong = withWrongTotal(report, row);
          const before = parse(renderDraft(wrong, layout, plainStyle));
          const found = checker
            .check(before)
            .filter(({ span }) => placeOf(before, span).startsWith('applications/'));
          fc.pre(found.length > 0);
          const baseline = found.map((finding) => entryFor(before, finding));
          const longer = {
            ...wrong,
            paragraphs: {
              ...wrong.paragraphs,
              [chapter]: [...paragraphs, ...(wrong.paragraphs[chapter] ?? [])],
            },
          };
          const { stale, suppressed } = checker.review(
            parse(renderDraft(longer, layout, plainStyle)),
            { baseline },
          );
          assert.deepEqual(stale, []);
          assert.equal(suppressed.length, baseline.length);
        },
      ),
      { numRuns: count },
    );
  });
});

suite('property: comments of ours are passed over', () => {
  test('in any line of a draft in any layout', function () {
    this.timeout(timeLimit(count));
    fc.assert(
      fc.property(
        reportArbitrary,
        fc.constantFrom(...layouts),
        styleArbitrary,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (report, layout, style, where) => {
          const lines = renderDraft(report, layout, style).split('\n');
          const at = Math.floor(where * lines.length);
          const ending = style.crlf ? '\r' : '';
          const comment = `<!-- gouji-ignore-next row-total -->${ending}`;
          const read = parse([...lines.slice(0, at), comment, ...lines.slice(at)].join('\n'));
          assert.equal(read.comments.length, 1);
          assert.deepEqual(differences(read, report), []);
        },
      ),
      { numRuns: count },
    );
  });
});
