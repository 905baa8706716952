import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import { formatTables } from '../../../server/src/service/tables/format';
import { applyEdits } from '../../../server/src/text/edit';
import { disclosureEditions as templates } from '../../support/disclosure';
import { parse } from '../../support/reader';

const titleLine = '云溪市教育局2024年政府信息公开工作年度报告';
const chapter = '三、收到和处理政府信息公开申请情况';

/** The cells of each row of table three, blanks as `空`. */
function rowsOf(lines: readonly string[]): Readonly<Record<string, string>> {
  const table = parse([titleLine, chapter, ...lines].join('\n')).tables.get('applications');
  return Object.fromEntries(
    [...(table?.rows ?? [])].map(([id, { cells, shape }]) => [
      id,
      cells.map((cell) => cell.text || '空').join(' ') || shape,
    ]),
  );
}

const read = {
  granted: '20 0 0 0 0 0 20',
  'refused.law-forbids': '5 空 0 0 0 0 5',
  'refused.third-party': '1 0 0 0 0 0 1',
};

suite('rows whose labels are broken over lines of cells with no rule between', () => {
  const blank = '|   |   |   |   |   |   |   |';
  const above = [
    `| 三、本年度 | （一）予以 |   ${blank}`,
    '| 办理结果 | 公开 |   | 20 | 0 | 0 | 0 | 0 | 0 | 20 |',
    `|   | （三）不予公开 |   ${blank}`,
    `|   |   | 2.其他法律 ${blank}`,
    `|   |   | 行政法规禁 ${blank}`,
    '|   |   | 止公开 | 5 |   | 0 | 0 | 0 | 0 | 5 |',
    `|   |   | 4.保护第三 ${blank}`,
    '|   |   | 方合法权益 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  ];
  const below = [
    '| 三、本年度 | （一）予以 |   | 20 | 0 | 0 | 0 | 0 | 0 | 20 |',
    `| 办理结果 | 公开 |   ${blank}`,
    '|   | （三）不予 | 2.其他法律 | 5 |   | 0 | 0 | 0 | 0 | 5 |',
    `|   | 公开 | 行政法规禁 ${blank}`,
    `|   |   | 止公开 ${blank}`,
    '|   |   | 4.保护第三 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    `|   |   | 方合法权益 ${blank}`,
  ];
  const middle = [
    '| 三、本年度办理结果 | （一）予以公开 |   | 20 | 0 | 0 | 0 | 0 | 0 | 20 |',
    `|   |   | 2.其他法律 ${blank}`,
    '|   |   | 行政法规禁 | 5 |   | 0 | 0 | 0 | 0 | 5 |',
    `|   |   | 止公开 ${blank}`,
    `|   |   | 4.保护第三 ${blank}`,
    '|   |   |   | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    `|   |   | 方合法权益 ${blank}`,
  ];
  for (const [where, lines] of Object.entries({ above, below, middle })) {
    test(`are read with their values, with the rest of the label ${where}`, () => {
      assert.deepEqual(rowsOf(lines), read);
    });

    test(`are read between tabs as between pipes, ${where}`, () => {
      const tabbed = lines.map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
          .join('\t'),
      );
      assert.deepEqual(rowsOf(tabbed), read);
    });
  }

  test('keep every number when they are formatted', () => {
    const reader = createReportReader(templates);
    const report = reader.parse([titleLine, chapter, ...below].join('\n'));
    const { edits } = formatTables(reader, report, { widthOf: ({ length }) => length });
    const digits = (text: string): readonly string[] => text.match(/\d+/g) ?? [];
    assert.deepEqual(digits(applyEdits(report.text, edits)), digits(report.text));
  });

  test('a group’s own line is no part of the row below it', () => {
    assert.deepEqual(
      rowsOf([
        `|   | （三）不予公开 |   ${blank}`,
        '|   |   | 1.属于国家秘密 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
        `|   | （四）无法提供 |   ${blank}`,
        '|   |   | 1.本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
      ]),
      { 'refused.state-secret': '2 0 0 0 0 0 2', 'unavailable.not-held': '3 0 0 0 0 0 3' },
    );
  });

  test('values without a label are not those of a blank row below them', () => {
    const rows = rowsOf([
      '| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '|   | 1 | 2 | 3 | 4 | 5 | 6 | 7 |',
      `| 1.属于国家秘密 ${blank}`,
      '| 2.其他法律行政法规禁止公开 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |',
    ]);
    assert.equal(rows['refused.state-secret'], '空 空 空 空 空 空 空');
  });

  test('a title that goes on below is one', () => {
    const table = parse(
      [
        titleLine,
        '二、主动公开政府信息情况',
        '| 第二十条第（八）项 |   |',
        '| 信息内容 | 本年收费金额（单 |   |',
        '|   | 位：万元） |   |',
        '| 行政事业性收费 | 18.6 |   |',
      ].join('\n'),
    ).tables.get('disclosure');
    assert.equal(table?.rows.get('fees')?.cells[0]?.text, '18.6');
    assert.ok(table.headings.every(({ likeness }) => likeness !== 'similar'));
  });
});
