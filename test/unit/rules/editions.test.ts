import assert from 'node:assert/strict';
import { editionMismatch } from '../../../server/src/rules/catalogue/edition-mismatch';
import { rowMissing } from '../../../server/src/rules/catalogue/row-missing';
import { createReportReader } from '../../../server/src/report/parse';
import { createChecker } from '../../../server/src/rules/check';
import type { Template } from '../../../server/src/template/model';
import { disclosureEditions as templates } from '../../support/disclosure';
import { applicationsTable } from '../../support/applications';
import { parse } from '../../support/reader';
import { disclosure2019, disclosure2021 } from '../../support/shortReport';

const checker = createChecker([editionMismatch, rowMissing], templates);

/** Table three with （六）其他处理 in a single row, as in 2019. */
const singleRow = applicationsTable({})
  .split('\n')
  .flatMap((line) =>
    line.includes('逾期') ? [] : [line.replace('| 3.其他 |', '| （六）其他处理 |')],
  )
  .join('\n');

const report = (year: number, disclosure: string, applications: string): string =>
  [
    `云溪市生态环境局${year}年政府信息公开工作年度报告`,
    `本报告数据统计期限为${year}年1月1日至12月31日。`,
    `一、总体情况\n${year}年，云溪市生态环境局依法公开。`,
    `二、主动公开政府信息情况\n${disclosure}`,
    `三、收到和处理政府信息公开申请情况\n${applications}`,
  ].join('\n\n');

const said = (text: string): readonly (readonly string[])[] =>
  checker
    .check(parse(text))
    .map(({ severity, message, related }) => [severity, message.key, String(related.length)]);

suite('tables of the other edition', () => {
  test('those of 2019 from 2021 on are one finding', () => {
    assert.deepEqual(said(report(2022, disclosure2019({}), singleRow)), [
      ['error', 'edition-mismatch', '2'],
    ]);
  });

  test('those of 2021 in the year before are a warning, the year before that an error', () => {
    const [early, earlier] = [2020, 2019].map((year) =>
      said(report(year, disclosure2021({}), applicationsTable({}))),
    );
    assert.deepEqual(early, [['warning', 'edition-mismatch', '2']]);
    assert.deepEqual(earlier, [['error', 'edition-mismatch', '2']]);
  });

  test('a table three without words of its own is that of the year, whatever table two is', () => {
    assert.deepEqual(said(report(2020, disclosure2021({}), singleRow)), [
      ['warning', 'edition-mismatch', '1'],
    ]);
  });

  test('the single row below a table two of 2021 is a row-missing', () => {
    assert.deepEqual(said(report(2022, disclosure2021({}), singleRow)), [
      ['warning', 'row-missing.stand-in', '0'],
    ]);
  });

  test('an edition to come that leaves the tables as they are changes nothing', () => {
    const [before, now] = templates as readonly [Template, Template];
    const comingYear = 2026;
    const three = [
      before,
      { ...now, years: { first: now.years.first, last: comingYear - 1 } },
      { ...now, id: 'coming', years: { first: comingYear, last: null } },
    ];
    const reader = createReportReader(three);
    const saidBy = (text: string): readonly string[] =>
      createChecker([editionMismatch, rowMissing], three)
        .check(reader.parse(text))
        .map(({ message }) => message.key);
    const inNewForm = (year: number): string =>
      report(year, disclosure2021({}), applicationsTable({}));
    assert.deepEqual(
      [2019, 2020, 2021, comingYear - 1, comingYear].map((year) => saidBy(inNewForm(year))),
      [['edition-mismatch'], ['edition-mismatch'], [], [], []],
    );
    assert.deepEqual(saidBy(report(comingYear, disclosure2019({}), singleRow)), [
      'edition-mismatch',
    ]);
  });
});
