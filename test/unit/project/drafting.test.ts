import assert from 'node:assert/strict';
import Big from 'big.js';
import { sumsHolding, type Line } from '../../../server/src/project/ownTypes/drafting/foundSums';
import { readPlainReport } from '../../../server/src/project/ownTypes/drafting/plainReport';

const lines = (rows: readonly (readonly [string, ...(number | null)[]])[]): readonly Line[] =>
  rows.map(([label, ...figures]) => ({
    label,
    figures: figures.map((each) => (each === null ? null : new Big(each))),
  }));

suite('sums that hold in a table', () => {
  for (const [name, rows, found] of [
    [
      'a total below',
      [
        ['甲', 1],
        ['乙', 2],
        ['合计', 3],
      ],
      [[[0, 1], 2]],
    ],
    [
      'a total above',
      [
        ['总计', 3],
        ['甲', 1],
        ['乙', 2],
      ],
      [[[1, 2], 0]],
    ],
    [
      'subtotals and their total',
      [
        ['甲', 1],
        ['乙', 2],
        ['小计', 3],
        ['丙', 4],
        ['丁', 5],
        ['小计', 9],
        ['总计', 12],
      ],
      [
        [[0, 1], 2],
        [[3, 4], 5],
        [[2, 5], 6],
      ],
    ],
    [
      'a sum by chance, in one figure only',
      [
        ['甲', 1],
        ['乙', 2],
        ['丙', 3],
      ],
      [],
    ],
    [
      'a sum that no word tells of, in two figures',
      [
        ['甲', 1, 4],
        ['乙', 2, 5],
        ['丙', 3, 9],
      ],
      [[[0, 1], 2]],
    ],
    [
      'a sum that fails in one figure',
      [
        ['甲', 1, 4],
        ['乙', 2, 5],
        ['合计', 3, 8],
      ],
      [],
    ],
    [
      'nothing but zeros',
      [
        ['甲', 0],
        ['乙', 0],
        ['合计', 0],
      ],
      [],
    ],
    [
      'a blank cell',
      [
        ['甲', 1],
        ['乙', null],
        ['合计', 1],
      ],
      [],
    ],
    [
      'decimals',
      [
        ['甲', 0.1],
        ['乙', 0.2],
        ['合计', 0.3],
      ],
      [[[0, 1], 2]],
    ],
  ] as const) {
    test(name, () => {
      assert.deepEqual(
        sumsHolding(lines(rows)).map(({ addends, total }) => [addends, total]),
        found,
      );
    });
  }

  test('in a list longer than any form none is looked for', () => {
    const list = (length: number) =>
      lines([...Array.from({ length }, () => ['甲', 1] as const), ['合计', length]]);
    assert.equal(sumsHolding(list(499))[0]?.addends.length, 499);
    assert.deepEqual(sumsHolding(list(500)), []);
  });
});

suite('a report of a form that nobody has described', () => {
  test('title, headings and tables, however they are written', () => {
    const report = readPlainReport(
      '云溪市民政局关于信访接待情况的年报（2024年度）\n\n表1 接待情况\n序号\t事项\t件数\t\n1\t来信\t3\t\n2\t来访\t4\t\n\n表2 其他\n无\n',
    );
    assert.equal(report?.year, 2024);
    assert.equal(report.agency, '云溪市民政局');
    assert.deepEqual(
      report.chapters.map(({ title, numberedAs, table }) => [
        title,
        numberedAs,
        table?.rows.length,
      ]),
      [
        ['接待情况', '表', 2],
        ['其他', '表', undefined],
      ],
    );
    assert.deepEqual(report.chapters[0]!.table?.rows[1], { label: '来访', cells: ['4'] });
  });

  test('groups, and titles over titles', () => {
    const report = readPlainReport(
      '# 某局2024年情况表\n| 项目 | 上年 | 上年 | 本年 |\n| | 件数 | 金额 | 件数 |\n|---|---|---|---|\n| 市级 | | | |\n| 甲 | 1 | 2.5 | 3 |\n',
    );
    const table = report?.chapters[0]!.table;
    assert.deepEqual(table?.columns, [
      { label: '件数', path: ['上年'] },
      { label: '金额', path: ['上年'] },
      { label: '件数', path: ['本年'] },
    ]);
    assert.deepEqual(table.rows, [
      { label: '市级', cells: [] },
      { label: '甲', cells: ['1', '2.5', '3'] },
    ]);
  });

  for (const [name, text] of [
    ['nothing', ''],
    ['a table alone', '| 项目 | 件数 |\n| 甲 | 1 |\n'],
  ] as const)
    test(`none in ${name}`, () => assert.equal(readPlainReport(text), null));
});
