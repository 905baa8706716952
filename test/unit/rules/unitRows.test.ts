import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { templates } from '../../../server/src/template/load';
import { formatTables } from '../../../server/src/service/tables/format';
import { applyEdits } from '../../../server/src/text/edit';
import { widthsFor } from '../../../server/src/text/width';
import { inChinese } from '../../support/findings';

const reader = createReportReader(templates);
const checker = createChecker(rules, templates);

const body = '山西省南屏市水务局';
const north = '河道管理一所 10 30 1 0 0 1 0 0 0 0 2 44 100000';
const south = '河道管理二所 2 15 2 0 0 0 0 0 0 0 0 19 84320.5';
const sum = '合计 12 45 3 0 0 1 0 0 0 0 2 63 184320.5';
const titles =
  '单位 警告 罚款 没收违法所得、没收非法财物 暂扣许可证、执照 责令停产停业 吊销许可证、执照 行政拘留 降低资质等级 限制开展生产经营活动 限制从业 其他行政处罚 合计（宗） 罚没金额（元）';

const inPipes = (rows: readonly string[]): readonly string[] => [
  `| ${titles.replaceAll(' ', ' | ')} |`,
  `|${' --- |'.repeat(14)}`,
  ...rows.map((row) => `| ${row.replaceAll(' ', ' | ')} |`),
];
const layouts: Readonly<Record<string, (rows: readonly string[]) => readonly string[]>> = {
  pipes: inPipes,
  tabs: (rows) => [titles, ...rows].map((row) => row.replaceAll(' ', '\t')),
  commas: (rows) => [titles, ...rows].map((row) => row.replaceAll(' ', ',')),
  blanks: (rows) => [titles, ...rows],
};

/** Statistics of enforcement with these rows of penalties. */
const draft = (
  rows: readonly string[],
  write = inPipes,
): string => `# ${body}2024年度行政执法统计年报

本年报的统计期限自2024年1月1日起至2024年12月31日止。

## 一、行政处罚实施情况统计表

${write(rows).join('\n')}

## 二、行政许可实施情况统计表

| 单位 | 申请 | 受理 | 许可 | 不予许可 | 撤销许可 |
| --- | ---: | ---: | ---: | ---: | ---: |
| ${body} | 98 | 95 | 91 | 4 | 2 |

## 三、行政强制实施情况统计表

| 单位 | 查封场所、设施或者财物 | 扣押财物 | 冻结存款、汇款 | 其他强制措施 | 合计（宗） |
| --- | ---: | ---: | ---: | ---: | ---: |
| ${body} | 5 | 6 | 0 | 0 | 11 |

## 四、情况说明

2024年度，${body}共办理行政处罚案件63宗。
`;

const penalties = (text: string) => reader.parse(text).tables.get('penalties')!;
const valuesOf = (text: string): string =>
  penalties(text)
    .rows.get('body')!
    .cells.map(({ text: value }) => value)
    .join(' ');
const found = (text: string) => checker.check(reader.parse(text));

suite('a table of the body’s own row that has one for each of its units', () => {
  const total = sum.replace('合计 ', '');
  for (const [layout, write] of Object.entries(layouts)) {
    test(`${layout}: the row that adds them up is the body’s`, () => {
      const text = draft([north, south, sum], write);
      assert.equal(valuesOf(text), total);
      assert.deepEqual(
        penalties(text).unknownRows.map(({ label, pieces }) => [label.text, pieces.length]),
        [
          ['河道管理一所', 13],
          ['河道管理二所', 13],
        ],
      );
      assert.deepEqual(
        found(text).filter(({ severity }) => severity !== 'hint'),
        [],
      );
    });
  }

  test('it may stand first, and besides a row of the body’s name', () => {
    assert.equal(valuesOf(draft([sum, north, south])), total);
    const own = north.replace('河道管理一所', body);
    assert.equal(valuesOf(draft([own, south, sum])), total);
    assert.deepEqual(found(draft([own, south, sum])), []);
    assert.deepEqual(found(draft([sum.replace('合计', '总计'), north, south])), []);
  });

  test('formatting leaves it its name', () => {
    const text = draft([north, south, sum]);
    const { edits } = formatTables(reader, reader.parse(text), { widthOf: widthsFor(2) });
    const formatted = applyEdits(text, edits);
    assert.match(formatted, /\| 合计 +\| +12 \|/);
    assert.equal(valuesOf(formatted), total);
  });

  test('where it does not come to the others, that is said once', () => {
    const [finding, ...others] = found(draft([north.replace(' 10 30 ', ' 11 29 '), south, sum]));
    assert.deepEqual([finding?.code, finding?.severity], ['column-total', 'warning']);
    assert.match(
      inChinese.say(finding!.message),
      /行政处罚表“警告”一列：“合计”填 12，其余各行相加是 13（11\+2）/,
    );
    assert.deepEqual(
      finding!.related.map(({ message }) => message.args.column),
      ['罚款'],
    );
    assert.deepEqual(others, []);
  });

  test('a row that another holds, or that has a cell too few, leaves it open', () => {
    const less = north.replace(' 10 30 ', ' 11 29 ');
    assert.deepEqual(found(draft([`其中：${less}`, south, sum])), []);
    assert.deepEqual(
      found(draft([less.replace(/ 100000$/, ''), south, sum])).map(({ code }) => code),
      ['row-unknown'],
    );
  });

  test('a single row is the body’s under whatever name', () => {
    const text = draft([sum.replace('合计', '水务综合执法队')]);
    assert.equal(valuesOf(text), total);
    assert.deepEqual(
      found(text).map(({ code, severity }) => `${code} ${severity}`),
      ['row-label hint'],
    );
  });

  test('without a row that adds them up the table cannot be judged, and is not empty', () => {
    assert.deepEqual(
      found(draft([north, south])).map(({ code }) => code),
      ['table-unreadable'],
    );
  });
});
