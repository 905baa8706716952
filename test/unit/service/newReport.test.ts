import assert from 'node:assert/strict';
import { asWritten, publicationOf } from '../../../server/src/publish/publication';
import { rules } from '../../../server/src/rules/catalogue';
import { disclosureEditions } from '../../support/disclosure';
import { replaced } from '../../support/draft';
import { analysisOf, serviceWith } from './service';

const service = serviceWith(rules);
const agency = '青禾县水务局';

const cells = (...figures: readonly (string | number)[]): string =>
  figures.map((figure) => ` ${figure} |`).join('');

const codesIn = (text: string): readonly string[] => [
  ...new Set(service.diagnostics(analysisOf(service, text)).map(({ code }) => code)),
];

const lastYears = (): string => {
  const empty = service.newReport({ agency, year: 2023 }).text;
  const carried = '四、结转下年度继续办理';
  const withCarried = replaced(
    empty,
    `${carried} |${cells('', '', '', '', '', '', '')}`,
    `${carried} |${cells(2, 0, 1, 0, 0, 0, 3)}`,
  );
  return replaced(
    withCarried,
    `| 行政规范性文件 |${cells('', '', '')}`,
    '| 行政规范性文件 | 1 | 2 | 14 |',
  );
};

suite('service: new report', () => {
  for (const year of [2020, 2024]) {
    test(`a report of ${year} lacks nothing but what its author has to write`, () => {
      const { text, fileName, carriedOver } = service.newReport({ agency, year });
      assert.ok(text.startsWith(`# ${agency}${year}年政府信息公开工作年度报告\n`));
      assert.deepEqual(codesIn(text), ['placeholder', 'cell-blank']);
      assert.equal(fileName, `${agency}${year}年政府信息公开工作年度报告.md`);
      assert.deepEqual(carriedOver, []);
    });
  }

  test('the year decides on the edition, unless one is asked for', () => {
    assert.equal(service.newReport({ agency, year: 2020 }).edition, '2019');
    assert.equal(service.newReport({ agency, year: 2021 }).edition, '2021');
    assert.equal(service.newReport({ agency, year: 2021, edition: '2019' }).edition, '2019');
    const [applying, ...others] = disclosureEditions;
    assert.deepEqual(
      service.editionsFor(2020).map(({ id, name }) => [id, name]),
      [applying!, ...others.reverse()].map(({ id, name }) => [id, name['zh-cn']]),
    );
  });

  test('what last year carried out is carried in, what was in force is where it begins', () => {
    const { text, carriedOver } = service.newReport({ agency, year: 2024, previous: lastYears() });
    assert.ok(
      text.includes('| 二、上年结转政府信息公开申请数量 | 2 | 0 | 1 | 0 | 0 | 0 | 3 |'),
      'carried in',
    );
    assert.ok(text.includes(`| 行政规范性文件 |${cells('', '', 14)}`), 'in force');
    assert.ok(text.includes(`| 规章 |${cells('', '', '')}`), 'none in force');
    assert.deepEqual(carriedOver, [
      '“二、上年结转政府信息公开申请数量”取自上年报告“四、结转下年度继续办理”',
      '“行政规范性文件”的“现行有效件数”以上年报告的数为起点',
    ]);
    for (const remark of carriedOver) assert.ok(text.includes(`（此处核对：${remark}）`));
  });

  test('a remark stands in the chapter of its figures and keeps its tables readable', () => {
    const { text } = service.newReport({ agency, year: 2024, previous: lastYears() });
    const { report } = analysisOf(service, text);
    assert.deepEqual(
      [...report.tables.values()].map(({ state }) => state),
      Array(3).fill('read'),
    );
    const [disclosure, applications] = report.chapters.slice(1, 3);
    const inChapter = (chapter: typeof disclosure): string =>
      text.slice(chapter?.body.start, chapter?.body.end);
    assert.match(inChapter(disclosure), /^\s*（此处核对：“行政规范性文件”/);
    assert.match(inChapter(applications), /^\s*（此处核对：“二、上年结转/);
  });

  test('a remark that names a row keeps no table from its official form', () => {
    const { text } = service.newReport({ agency, year: 2024, previous: lastYears() });
    const { report } = analysisOf(service, text);
    assert.deepEqual(publicationOf(report, asWritten).obstacles, []);
  });

  test('last year’s sentences on where to find the report and whom to ask stand in for open ones', () => {
    const found = '本报告电子版可在青禾县人民政府网站（www.qinghe.gov.cn）查阅和下载。';
    const asked =
      '如对本报告有疑问，请与县水务局办公室联系（地址：滨河路1号；邮编：657100；电话：0870-5550301）。';
    const empty = lastYears();
    const previous = empty.replace(/^本报告电子版.*$/m, found).replace(/^如对本报告.*$/m, asked);
    const { text, carriedOver } = service.newReport({ agency, year: 2024, previous });
    assert.ok(
      text.includes(`\n${found}（此处核对：“本报告电子版可在青禾县人…”一句取自上年报告）\n`),
    );
    assert.ok(
      text.includes(`\n${asked}（此处核对：“如对本报告有疑问，请与县…”一句取自上年报告）\n`),
    );
    assert.equal(carriedOver.length, 4);
  });

  test('a sentence that names a year is not taken over', () => {
    const dated = '本报告电子版自2024年1月起可在青禾县人民政府网站查阅和下载。';
    const previous = lastYears().replace(/^本报告电子版.*$/m, dated);
    assert.ok(!service.newReport({ agency, year: 2024, previous }).text.includes(dated));
  });

  test('items of 2019 begin with last year’s and their change', () => {
    const previous = replaced(
      service.newReport({ agency, year: 2019 }).text,
      `| 行政处罚 |${cells('', '', '')}`,
      '| 行政处罚 | 120 | 减5 | 8 |',
    );
    const { text } = service.newReport({ agency, year: 2020, previous });
    assert.ok(text.includes(`| 行政处罚 |${cells(115, '', '')}`));
  });

  test('an edition that counts otherwise gives only what both count', () => {
    const previous = replaced(
      service.newReport({ agency, year: 2020 }).text,
      `| 行政处罚 |${cells('', '', '')}`,
      '| 行政处罚 | 120 | 0 | 8 |',
    );
    const { carriedOver } = service.newReport({ agency, year: 2021, previous });
    assert.deepEqual(carriedOver, []);
  });

  test('a text that is no report gives nothing, and has no facts', () => {
    const { carriedOver } = service.newReport({ agency, year: 2024, previous: '# 备忘' });
    assert.deepEqual(carriedOver, []);
    assert.equal(service.facts('# 备忘'), null);
  });

  test('last year’s report tells body and year', () => {
    assert.deepEqual(service.facts(lastYears()), { type: 'disclosure', agency, year: 2023 });
  });

  test('a name that a file system would refuse is left out of the file’s', () => {
    const { fileName } = service.newReport({ agency: '云溪市 住建局/人防办', year: 2024 });
    assert.equal(fileName, '云溪市住建局人防办2024年政府信息公开工作年度报告.md');
  });
});
