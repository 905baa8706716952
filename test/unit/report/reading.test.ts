import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import type { Report } from '../../../server/src/report/model';
import { disclosureEditions as templates, newestEdition } from '../../support/disclosure';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import { parse } from '../../support/reader';
import { disclosure2019, disclosure2021, review, shortReport } from '../../support/shortReport';

const noCases = '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0';
const whole = shortReport({
  overview: '平稳有序。',
  disclosure: disclosure2021({}),
  applications: applicationsTable(balanced),
  review: review(noCases),
  issues: '有待改进。',
  others: '无。',
});
const headings = {
  disclosure: '二、主动公开政府信息情况\n',
  applications: '三、收到和处理政府信息公开申请情况\n',
  review: '四、政府信息公开行政复议、行政诉讼情况\n',
};
const without = (...ids: readonly (keyof typeof headings)[]): string =>
  ids.reduce((text, id) => replaced(text, headings[id], ''), whole);

/** Each table with its state, the number of its rows, and its rows that could not be read. */
const tablesOf = ({ tables }: Report): readonly string[] =>
  [...tables].map(([id, { state, rows, unknownRows }]) =>
    [
      id,
      state,
      rows.size,
      ...[...rows].filter(([, { shape }]) => shape !== 'full').map(([row]) => row),
      ...unknownRows.map(({ label }) => label.text),
    ].join(' '),
  );
const all = ['disclosure read 6', 'applications read 25', 'review read 3'];

suite('where tables are looked for', () => {
  for (const ids of [
    [],
    ['applications'],
    ['review'],
    ['applications', 'review'],
    ['disclosure'],
    ['disclosure', 'applications', 'review'],
  ] as const) {
    test(`without the headings of ${ids.join(', ') || 'none'}`, () => {
      const found = tablesOf(parse(without(...ids)));
      assert.deepEqual([...found].sort(), [...all].sort());
    });
  }

  test('a draft of tables alone', () => {
    const text = [disclosure2021({}), applicationsTable(balanced), review(noCases)].join('\n\n');
    assert.deepEqual(tablesOf(parse(text)), all);
  });

  test('a sentence that names rows does not begin a table', () => {
    const text = replaced(
      without('applications'),
      '| 项目 | 自然人',
      '本年新收政府信息公开申请数量见下表。\n\n| 项目 | 自然人',
    );
    const { tables } = parse(text);
    assert.ok(tables.get('applications')!.span.start > text.indexOf('见下表'));
  });

  test('a table that is nowhere is none', () => {
    const text = replaced(whole, applicationsTable(balanced), '见附件。');
    assert.deepEqual(tablesOf(parse(text)), [all[0], all[2]]);
    assert.deepEqual(tablesOf(parse(replaced(text, headings.applications, ''))), [all[0], all[2]]);
  });
});

suite('drafts that have lost their line breaks', () => {
  /** Cells apart by blanks, a row each line, as text that is pasted has them. */
  const spaced = whole
    .split('\n')
    .filter((line) => !/^\|[ |-]*-[ |-]*$/.test(line))
    .map((line) => line.replace(/\|/g, ' ').trim())
    .filter((line) => line !== '');
  const inOneLine = spaced.join(' ');
  const chaptersOf = (text: string): readonly string[] =>
    parse(text).chapters.map(({ template }) => template.id);
  const six = ['overview', 'disclosure', 'applications', 'review', 'issues', 'other-matters'];

  test('one line has its chapters and rows', () => {
    assert.deepEqual(chaptersOf(inOneLine), six);
    const report = parse(inOneLine);
    assert.deepEqual(tablesOf(report).slice(0, 2), all.slice(0, 2));
    assert.equal(report.title?.agency, '云溪市生态环境局');
    assert.equal(report.year, 2024);
    assert.deepEqual(
      report.tables
        .get('applications')!
        .rows.get('granted')!
        .cells.map(({ text }) => text),
      ['3', '0', '0', '0', '0', '0', '3'],
    );
  });

  test('the title ends before the preamble that runs on from it', () => {
    const { title, preamble } = parse(inOneLine);
    assert.equal(inOneLine.slice(title!.span.start, title!.span.end), spaced[0]);
    assert.ok(inOneLine.slice(preamble.start, preamble.end).trim().startsWith('本报告依据'));
  });

  test('a heading after a sentence or a cell begins a line', () => {
    const text = whole.replace(/\n\n(?=[三四])/g, ' ');
    assert.deepEqual(chaptersOf(text), six);
  });

  test('what names a chapter inside a line is none where the chapter has its line', () => {
    const text = replaced(whole, '平稳有序。', '平稳有序。 五、存在的主要问题及改进情况 见后文。');
    const { chapters } = parse(text);
    assert.deepEqual(
      chapters.map(({ template }) => template.id),
      six,
    );
    assert.equal(
      text.slice(chapters[0]!.body.start, chapters[0]!.body.end).includes('见后文'),
      true,
    );
  });

  test('nor is one without a blank before it, or without its number', () => {
    const text = replaced(
      without('review'),
      '平稳有序。',
      '平稳有序，四、政府信息公开行政复议、行政诉讼情况 政府信息公开行政复议、行政诉讼情况。',
    );
    assert.deepEqual(
      chaptersOf(text),
      six.filter((id) => id !== 'review'),
    );
  });
});

suite('the edition of a draft', () => {
  const trialTables = (year: number): string =>
    shortReport({
      title: `云溪市生态环境局${year}年政府信息公开工作年度报告`,
      disclosure: disclosure2019({}),
      applications: applicationsTable(balanced),
      others: '无。',
    });
  const editionsOf = (report: Report): readonly string[] => [
    report.edition.id,
    ...[...report.tables.values()].map(({ edition }) => edition.id),
  ];

  test('is that of its tables, whatever the year', () => {
    assert.deepEqual(editionsOf(parse(trialTables(2024))), ['2019', '2019', '2021']);
    assert.deepEqual(editionsOf(parse(trialTables(2020))), ['2019', '2019', '2021']);
  });

  test('is that of its year where it has no tables', () => {
    for (const [year, edition] of [
      [2018, newestEdition.id],
      [2019, '2019'],
      [2020, '2019'],
      [2021, '2021'],
      [2050, newestEdition.id],
    ] as const) {
      const title = `云溪市生态环境局${year}年政府信息公开工作年度报告`;
      assert.equal(parse(shortReport({ title, preamble: '', others: '无。' })).edition.id, edition);
    }
  });

  test('is the newest where the year is not known either', () => {
    assert.equal(parse('一、总体情况\n\n平稳有序。\n').edition.id, newestEdition.id);
  });

  test('is the one that is asked for', () => {
    const reader = createReportReader(templates);
    const report = reader.parse(trialTables(2020), { edition: '2021' });
    assert.deepEqual(editionsOf(report), ['2021', '2021', '2021']);
    assert.equal(report.chapters[0]!.template, report.edition.chapters[1]);
    assert.equal(reader.parse(whole, { edition: '2019' }).edition.id, '2019');
    assert.equal(reader.parse(whole, { edition: 'none' }).edition.id, '2021');
  });

  test('gives its chapters their templates', () => {
    const { edition, chapters } = parse(trialTables(2020));
    for (const { template } of chapters) assert.ok(edition.chapters.includes(template));
  });
});
