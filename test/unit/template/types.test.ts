import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { createReportReader } from '../../../server/src/report/parse';
import { templates } from '../../../server/src/template/load';
import type { Template } from '../../../server/src/template/model';
import { plainText } from '../../../server/src/template/skeleton/render';
import { reportSkeleton } from '../../../server/src/template/skeleton/report';
import { samplesFolder } from '../../support/folders';
import { explanationsOf } from './walk';

const reader = createReportReader(templates);
const checker = createChecker(rules, templates);
const agency = '云溪市城市管理局';
const others = templates.filter(({ type }) => type.id !== 'disclosure');

const skeletonOf = (template: Template): string =>
  plainText(reportSkeleton(template, { agency, year: template.years.first + 3 }));

suite('every type of report', () => {
  for (const template of templates) {
    const text = skeletonOf(template);

    test(`${template.id}: its own new report is known for one, and no other type claims it`, () => {
      const report = reader.parse(text);
      assert.ok(report.recognised);
      assert.equal(report.edition.id, template.id === '2019' ? '2019' : report.edition.id);
      assert.equal(report.edition.type, template.type);
      assert.equal(report.year, template.years.first + 3);
      assert.equal(report.title?.agency, agency);
      assert.equal(report.chapters.length, template.chapters.length);
      assert.equal(report.tables.size, template.tables.length);
      for (const { type } of others.filter((each) => each.type !== template.type))
        assert.ok(reader.parse(text, { type: type.id }).points < report.points);
    });

    test(`${template.id}: its new report has nothing but places to fill in`, () => {
      const findings = checker.check(reader.parse(text, { edition: template.id }));
      const codes = new Set(findings.map(({ code }) => code));
      for (const code of ['placeholder', 'edition-mismatch', 'basis-edition']) codes.delete(code);
      assert.deepEqual([...codes], []);
    });
  }

  for (const template of others) {
    test(`${template.id}: everything is explained in both languages, and how it is counted`, () => {
      for (const [place, { meaning, basis, counting, mistakes }] of explanationsOf(template)) {
        for (const text of [meaning, basis, ...(counting ?? []), mistakes]) {
          assert.ok(text, place);
          assert.match(text['zh-cn'], /\p{Script=Han}{2}/u, place);
          assert.match(text.en, /[a-z]{3}/, place);
        }
        for (const { source, 'zh-cn': text } of counting ?? [])
          assert.equal(text.includes('各地口径不一'), source === 'unverified', place);
      }
    });
  }
});

suite('samples of other types', () => {
  const codesIn = (name: string): readonly string[] => {
    const report = reader.parse(readFileSync(join(samplesFolder, '其他报告', name), 'utf8'));
    assert.ok(report.recognised);
    return checker.check(report).map(({ code }) => code);
  };
  for (const [name, faults] of [
    ['云溪大学2023—2024学年信息公开年报', ['period-range', 'chapter-missing']],
    ['云溪市城市管理局2024年执法统计年报', ['row-total', 'cell-blank']],
    ['云溪市文化和旅游局2024年度部门决算', ['relation', 'column-total', 'narrative-count']],
  ] as const) {
    test(name, () => {
      assert.deepEqual(codesIn(`${name}.md`), []);
      assert.deepEqual(codesIn(`${name}（有错）.md`), faults);
    });
  }
});

suite('titles of school years', () => {
  for (const [title, body, year] of [
    ['云溪大学2023—2024学年信息公开年度报告', '云溪大学', 2023],
    ['云溪大学2023-2024学年度信息公开工作年度报告', '云溪大学', 2023],
    ['云溪职业技术学院信息公开年度报告（2022—2023学年）', '云溪职业技术学院', 2022],
    ['云溪大学2023至2024学年信息公开工作报告', '云溪大学', 2023],
  ] as const) {
    test(title, () => {
      const report = reader.parse(`# ${title}\n\n## 一、概述\n\n本学年如常。\n`, {
        type: 'university',
      });
      assert.equal(report.title?.agency, body);
      assert.equal(report.year, year);
    });
  }
});
