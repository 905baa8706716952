import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { createReportReader } from '../../../server/src/report/parse';
import { cellsOf, readTables } from '../../../server/src/report/query/cells';
import { applyEdits } from '../../../server/src/text/edit';
import { newReport } from '../../../server/src/service/newReport/newReport';
import { openFieldsOf } from '../../../server/src/service/openFields';
import { formatTables, type Page } from '../../../server/src/service/tables/format';
import { sumStatusesOf } from '../../../server/src/service/tables/sumStatus';
import { templates } from '../../../server/src/template/load';
import type { Template } from '../../../server/src/template/model';
import { blankForm } from '../../../server/src/template/skeleton/render';
import { chapterSkeleton } from '../../../server/src/template/skeleton/report';
import { spanOf } from '../../../server/src/text/span';
import { displayWidth } from '../../../server/src/text/width';
import { texts } from '../../../server/src/wording/texts';
import { languages } from '../../../server/src/wording/wording';
import { analysisOf, serviceWith } from './service';

const reader = createReportReader(templates);
const checker = createChecker(rules, templates);

const agency = '云溪市城市管理局';

/** What says that a place is open, and no more. */
const openPlaces: readonly string[] = ['placeholder', 'cell-blank'];

const pages: readonly { readonly name: string; readonly page?: Page }[] = [
  { name: 'as narrow as can be' },
  ...[false, true].flatMap((wide) =>
    [96, undefined].map((columns) => ({
      name: `in ${columns ?? 'any number of'} columns, ambiguous characters ${wide ? 'wide' : 'narrow'}`,
      page: {
        widthOf: (text: string) => displayWidth(text, wide),
        ...(columns !== undefined && { columns }),
      },
    })),
  ),
];

/** Years that the edition is for: its first, one between, its last or one far ahead. */
const yearsOf = ({ years: { first, last } }: Template): readonly number[] => [
  ...new Set([first, Math.min(first + 3, last ?? first + 3), last ?? first + 10]),
];

/** Findings of a text other than of its open places, each with its words. */
const findingsIn = (text: string, edition: string): readonly string[] =>
  checker
    .check(reader.parse(text, { edition }))
    .filter(({ code }) => !openPlaces.includes(code))
    .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);

suite('service: the new report of every form', () => {
  for (const template of templates) {
    for (const { name, page } of pages) {
      test(`${template.id}, ${name}: no finding but of open places`, () => {
        for (const year of yearsOf(template)) {
          const facts = { agency, year, edition: template.id, ...(page && { page }) };
          const { text } = newReport(reader, facts);
          assert.deepEqual(findingsIn(text, template.id), [], String(year));
          const report = reader.parse(text, { edition: template.id });
          assert.equal(readTables(report).length, template.tables.length);
          for (const { cell } of readTables(report).flatMap(cellsOf))
            assert.equal(cell.value.kind, 'blank');
          if (page) assert.deepEqual(formatTables(reader, report, page).edits, []);
        }
      });
    }

    test(`${template.id}: a figure typed at each open field is read in that cell`, () => {
      const page = { widthOf: (text: string) => displayWidth(text, true), columns: 96 };
      const year = template.years.first;
      const { text } = newReport(reader, { agency, year, edition: template.id, page });
      const report = reader.parse(text, { edition: template.id });
      const carets = (openFieldsOf({ checked: true, report })?.fields ?? [])
        .filter(({ kind }) => kind === 'blank')
        .map(({ range }) => report.lines.offsetAt(range.start));
      assert.equal(carets.length, readTables(report).flatMap(cellsOf).length);
      const typed = applyEdits(
        text,
        carets.map((at, index) => ({ span: spanOf(at, at), newText: String(index + 1) })),
      );
      const filled = readTables(reader.parse(typed, { edition: template.id })).flatMap(cellsOf);
      assert.deepEqual(
        filled.map(({ cell: { value } }) => (value.kind === 'number' ? value.value : null)),
        carets.map((_, index) => index + 1),
      );
    });

    test(`${template.id}: what is carried over from last year’s costs no finding either`, () => {
      const year = template.years.first;
      const edition = template.id;
      const form = newReport(reader, { agency, year, edition }).text;
      const previous = form
        .replace(/(?<=\|) (?= \|)/g, ' 0')
        .replace(/(?<=结转下年度继续办理) \|.*/, ' | 2 | 0 | 1 | 0 | 0 | 0 | 3 |')
        .replace(/(?<=\| 行政规范性文件) \|.*/, ' | 0 | 0 | 14 |');
      for (const { page } of pages) {
        const facts = { agency, year: year + 1, edition, previous, ...(page && { page }) };
        const { text, carriedOver } = newReport(reader, facts);
        assert.equal(carriedOver.length > 0, template.yearlyFormulas.length > 0);
        for (const remark of carriedOver) assert.ok(text.includes(remark));
        assert.deepEqual(findingsIn(text, edition), []);
        const report = reader.parse(text, { edition });
        assert.equal(readTables(report).length, template.tables.length);
        if (page) assert.deepEqual(formatTables(reader, report, page).edits, []);
      }
    });

    test(`${template.id}: what a chapter’s skeleton says is not found fault with in it`, () => {
      const year = template.years.first + 1;
      const { text } = newReport(reader, { agency, year, edition: template.id });
      for (const chapter of template.chapters) {
        const skeleton = blankForm(chapterSkeleton(template, chapter, { agency, year }));
        assert.ok(text.includes(skeleton), chapter.id);
      }
    });
  }

  test('nothing says of a form that nobody filled in that its sums hold', () => {
    for (const language of languages) {
      const service = serviceWith(rules, language);
      for (const year of [2020, 2024]) {
        const analysis = analysisOf(service, service.newReport({ agency, year }).text);
        assert.deepEqual(
          sumStatusesOf(analysis).map(({ verdict }) => verdict),
          ['blank', 'blank'],
        );
        const [, notFilledIn = ''] = (texts[language]['lens.blank'] ?? '').split('}');
        const titles = (service.lenses(analysis) ?? []).map(({ title }) => title);
        assert.equal(titles.filter((title) => title.endsWith(notFilledIn)).length, 2);
      }
    }
  });
});
