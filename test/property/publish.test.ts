import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textOfRuns } from '../../server/src/publish/body/runs';
import { documentBytes } from '../../server/src/publish/docx/document';
import { pageHtml } from '../../server/src/publish/html/page';
import type { Publication } from '../../server/src/publish/model';
import { asWritten, publicationOf } from '../../server/src/publish/publication';
import { tablesCsv } from '../../server/src/publish/tables';
import { textOfHtml } from '../../server/src/text/html/htmlText';
import { htmlTreeOf } from '../../server/src/text/html/htmlTree';
import type { Report } from '../../server/src/report/model';
import { createReportReader } from '../../server/src/report/parse';
import { disclosureEditions as templates } from '../support/disclosure';
import { reportArbitrary, withBlanks, type Blanks } from '../support/generate/report';
import { importer } from '../support/office/bundles';
import { parse } from '../support/reader';
import type { ReportModel } from '../support/reportModel';
import { renderDraft } from '../support/render/draft';
import { layouts } from '../support/render';
import type { Layout } from '../support/render/layout';
import { styleArbitrary } from '../support/render/style';
import { differences } from './compare';
import { runs, timeLimit } from './runs';

const runsPerLayout = runs(40);
const reader = createReportReader(templates);

/**
 * Titles, chapters' headings and paragraphs, white space apart. A page that is read is plain text: it does
 * not tell that a line without a number is a heading.
 */
const wordsOf = ({ parts }: Publication): readonly string[] =>
  parts.flatMap((part) =>
    'runs' in part
      ? [`${part.level > 1 ? 'paragraph' : part.kind} ${textOfRuns(part.runs).replace(/\s/g, '')}`]
      : [],
  );

const blanked = (report: ReportModel, layout: Layout, blanks: Blanks) => ({
  ...report,
  tables: Object.fromEntries(
    Object.entries(report.tables).map(([id, table]) => [
      id,
      layout.keepsBlanks.includes(id) ? withBlanks(table, blanks) : table,
    ]),
  ),
});

/** Every label of the tables' rows, as they are read. */
const labelsOf = ({ tables }: Report): readonly string[] =>
  [...tables.values()].flatMap(({ rows }) => [...rows.keys()]).sort();

suite('property: publishing', () => {
  for (const layout of layouts) {
    test(`${layout.name}: the page is read again as the draft was`, function () {
      this.timeout(timeLimit(runsPerLayout));
      let inForm = 0;
      fc.assert(
        fc.property(
          reportArbitrary,
          styleArbitrary,
          fc.constantFrom(...layout.blanks),
          (report, style, blanks) => {
            const model = blanked(report, layout, blanks);
            const draft = parse(renderDraft(model, layout, style));
            const publication = publicationOf(draft, asWritten);
            inForm += publication.parts.filter(({ kind }) => kind === 'form').length;
            const back = parse(textOfHtml(htmlTreeOf(pageHtml(publication))));
            assert.deepEqual(differences(back, model), []);
            assert.deepEqual(labelsOf(back), labelsOf(draft));
            assert.deepEqual(wordsOf(publicationOf(back, asWritten)), wordsOf(publication));
          },
        ),
        { numRuns: runsPerLayout },
      );
      assert.ok(inForm > 0, 'no table was put into the form');
    });
  }

  test('the Word document is read again as the draft was', async function () {
    this.timeout(timeLimit(runsPerLayout));
    await fc.assert(
      fc.asyncProperty(
        reportArbitrary,
        styleArbitrary,
        fc.constantFrom(...layouts),
        fc.nat(),
        async (report, style, layout, turn) => {
          const model = blanked(report, layout, layout.blanks[turn % layout.blanks.length]!);
          const draft = parse(renderDraft(model, layout, style));
          const publication = publicationOf(draft, asWritten);
          const imported = await importer.open(await documentBytes(publication), 'report.docx');
          const back = parse(imported!.text);
          assert.deepEqual(differences(back, model), []);
          assert.deepEqual(labelsOf(back), labelsOf(draft));
          assert.deepEqual(wordsOf(publicationOf(back, asWritten)), wordsOf(publication));
        },
      ),
      { numRuns: runsPerLayout },
    );
  });

  test('the tables as comma-separated text are read again', function () {
    this.timeout(timeLimit(runsPerLayout));
    fc.assert(
      fc.property(reportArbitrary, styleArbitrary, (model, style) => {
        const draft = parse(renderDraft(model, layouts[0]!, style));
        const publication = publicationOf(draft, asWritten);
        const csv = tablesCsv(publication)!.slice(1);
        const back = reader.parse(csv, { edition: model.edition });
        for (const [id, rows] of Object.entries(model.tables)) {
          for (const [rowId, columns] of Object.entries(rows)) {
            for (const [columnId, cell] of Object.entries(columns)) {
              const found = back.tables
                .get(id)
                ?.rows.get(rowId)
                ?.cells.find(({ column }) => column.id === columnId);
              assert.equal(
                found?.value.kind === 'number' ? found.value.value : null,
                cell.value,
                `${id}/${rowId}/${columnId}`,
              );
            }
          }
        }
      }),
      { numRuns: runsPerLayout },
    );
  });
});
