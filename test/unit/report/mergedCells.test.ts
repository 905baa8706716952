import assert from 'node:assert/strict';
import { parse } from '../../support/reader';

/** The cells of table two's rows. */
function rowsOf(...lines: readonly string[]): Readonly<Record<string, string>> {
  const report = parse(
    ['云溪市教育局2020年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...lines].join('\n'),
  );
  const rows = [...(report.tables.get('disclosure')?.rows ?? [])];
  return Object.fromEntries(
    rows.map(([id, { cells, shape }]) => [id, cells.map(({ text }) => text).join(' ') || shape]),
  );
}

suite('cells for which a program has written that there is nothing in them', () => {
  const rows = [
    ['第二十条第（六）项', '', '', ''],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政处罚', '26', '', '3'],
    ['行政强制', '2', '0', '0'],
    ['第二十条第（九）项', '', '', ''],
    ['信息内容', '采购项目数量', '采购总金额', ''],
    ['政府集中采购', '9', '103.38万元', ''],
  ];
  for (const nothing of ['nan', 'NaN', 'None', 'NULL']) {
    for (const [layout, write] of [
      ['pipes', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
      ['tabs', (cells: readonly string[]) => cells.join('\t')],
      ['blanks', (cells: readonly string[]) => cells.join('  ')],
      ['lines', (cells: readonly string[]) => cells.join('\n')],
    ] as const) {
      test(`${nothing} between ${layout} is a blank cell, or part of a merged one`, () => {
        assert.deepEqual(rowsOf(...rows.map((row) => write(row.map((cell) => cell || nothing)))), {
          penalties: '26  3',
          coercion: '2 0 0',
          procurement: '9 103.38万元',
        });
      });
    }
  }
});

suite('merged cells that a converter has written once for each column', () => {
  const caption =
    '| 第二十条第（八）项 | 第二十条第（八）项 | 第二十条第（八）项 | 第二十条第（八）项 |';

  test('are one cell where the titles repeat at the same places', () => {
    assert.deepEqual(
      rowsOf(
        caption,
        '| 信息内容 | 上一年项目数量 | 本年增/减 | 本年增/减 |',
        '| 行政事业性收费 | 2 | 0 | 0 |',
      ),
      { fees: '2 0' },
    );
  });

  test('are as many cells as they seem where the titles do not repeat', () => {
    assert.deepEqual(
      rowsOf('| 信息内容 | 上一年项目数量 | 本年增/减 |', '| 行政事业性收费 | 0 | 0 | 0 |'),
      { fees: 'long' },
    );
  });

  test('are no copies where the values differ', () => {
    assert.deepEqual(
      rowsOf(
        '| 信息内容 | 上一年项目数量 | 本年增/减 | 本年增/减 |',
        '| 行政事业性收费 | 2 | 0 | 1 |',
      ),
      { fees: 'long' },
    );
  });

  test('bold numbers are no titles', () => {
    assert.deepEqual(
      rowsOf('| 信息内容 | 上一年项目数量 | 本年增/减 |', '| **行政事业性收费** | **0** | **0** |'),
      { fees: '**0** **0**' },
    );
  });

  test('words for nothing are no titles', () => {
    assert.deepEqual(
      rowsOf('| 信息内容 | 上一年项目数量 | 本年增/减 |', '| 行政事业性收费 | 无 | 无 |'),
      { fees: '无 无' },
    );
  });

  test('titles cut to the same words head columns of their own', () => {
    const made = ['| 信息内容 | 本年新 | 本年新 | 对外公开总数量 |', '| 规范性文件 | 2 | 2 | 12 |'];
    assert.deepEqual(rowsOf(...made), { 'normative-documents': '2 2 12' });
    const padded = made.map((line) => `${line} |`);
    assert.deepEqual(rowsOf(...padded), { 'normative-documents': '2 2 12' });
  });

  test('a title written twice by mistake heads columns of its own', () => {
    assert.deepEqual(
      rowsOf(
        '| 信息内容 | 上一年项目数量 | 上一年项目数量 | 处理决定数量 |',
        '| 行政许可 | 16 | 16 | 780 |',
      ),
      { licensing: '16 16 780' },
    );
  });

  test('titles of rows side by side that are broken over lines repeat only by their first half', () => {
    const broken = ['结果 | 结果 | 其他 | 尚未 | 总计', '维持 | 纠正 | 结果 | 审结 |  '];
    const { tables } = parse(
      [
        '# 云溪市教育局2024年政府信息公开工作年度报告',
        '## 四、政府信息公开行政复议、行政诉讼情况',
        `| 行政复议 |${' |'.repeat(4)} 未经复议直接起诉 |${' |'.repeat(4)} 复议后起诉 |${' |'.repeat(4)}`,
        `|${' --- |'.repeat(15)}`,
        ...broken.map((titles) => `| ${[titles, titles, titles].join(' | ')} |`),
        '| 1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 3 |',
      ].join('\n'),
    );
    assert.deepEqual(
      [...(tables.get('review')?.rows.values() ?? [])].map(({ cells }) => cells[0]?.text),
      ['1', '2', '3'],
    );
  });
});
