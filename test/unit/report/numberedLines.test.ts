import assert from 'node:assert/strict';
import { parse } from '../../support/reader';

/** The cells of a table's rows, blanks as `空`. */
function rowsOf(id: string, lines: readonly string[]): Readonly<Record<string, string>> {
  const rows = [...(parse(lines.join('\n')).tables.get(id)?.rows ?? [])];
  return Object.fromEntries(
    rows.map(([row, { cells, shape }]) => [
      row,
      cells.map(({ text }) => text || '空').join(' ') || shape,
    ]),
  );
}

const layouts: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  pipes: (cells) => `| ${cells.join(' | ')} |`,
  tabs: (cells) => cells.join('\t'),
  commas: (cells) => cells.join(','),
};

suite('a column of running numbers before a table', () => {
  const title = '云溪市教育局2024年政府信息公开工作年度报告';
  const disclosure = [
    ['序号', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['1', '规章', '', '', ''],
    ['2', '行政规范性文件', '3', '', '21'],
    ['', '信息内容', '本年处理决定数量', '', ''],
    ['3', '行政许可', '186', '', ''],
    ['', '信息内容', '本年处理决定数量', '', ''],
    ['4', '行政处罚', '4', '', ''],
    ['5', '行政强制', '5', '', ''],
  ];
  const titles = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const review = [
    ['0', '行政复议', '', '', '', '', '行政诉讼', ...Array<string>(9).fill('')],
    ['1', ...titles, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
    ['2', '', '', '', '', '', ...titles, ...titles],
    ['3', '2', '', '5', '4', '11', '1', '3', '2', '2', '8', '2', '0', '2', '5', '9'],
  ];

  for (const [layout, write] of Object.entries(layouts)) {
    test(`is no value of a blank row between ${layout}`, () => {
      const lines = [title, '二、主动公开政府信息情况', ...disclosure.map(write)];
      assert.deepEqual(rowsOf('disclosure', lines), {
        regulations: '空 空 空',
        'normative-documents': '3 空 21',
        licensing: '186',
        penalties: '4',
        coercion: '5',
      });
    });

    test(`is no value of the one row that a table has, between ${layout}`, () => {
      const lines = [title, '四、政府信息公开行政复议、行政诉讼情况', ...review.map(write)];
      assert.deepEqual(rowsOf('review', lines), {
        reconsideration: '2 空 5 4 11',
        'direct-litigation': '1 3 2 2 8',
        'litigation-after-reconsideration': '2 0 2 5 9',
      });
    });
  }

  test('values that count up by chance stay values', () => {
    const lines = ['行政复议', '行政诉讼', '复议后起诉'].map((_, i) =>
      layouts.pipes!([String(i + 1), '0', '0', '0', String(i + 1)]),
    );
    const rows = rowsOf('review', [
      title,
      '四、政府信息公开行政复议、行政诉讼情况',
      layouts.pipes!(titles),
      ...lines,
    ]);
    assert.equal(rows.reconsideration, '1 0 0 0 1');
  });
});
