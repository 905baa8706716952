import assert from 'node:assert/strict';
import { isRule } from '../../../server/src/report/layout/ruled';
import { createReportReader } from '../../../server/src/report/parse';
import { applyEdits } from '../../../server/src/text/edit';
import { formatTables } from '../../../server/src/service/tables/format';
import { disclosureEditions as templates } from '../../support/disclosure';
import { parse } from '../../support/reader';

const titleLine = '云溪市教育局2024年政府信息公开工作年度报告';

/** The cells of each row of table three, blanks as `空`. */
function rowsOf(text: string): Readonly<Record<string, string>> {
  const rows = [...(parse(text).tables.get('applications')?.rows ?? [])];
  return Object.fromEntries(
    rows.map(([id, { cells }]) => [id, cells.map((cell) => cell.text || '空').join(' ')]),
  );
}

const drawn = [
  titleLine,
  '三、收到和处理政府信息公开申请情况',
  '┌──────────────────┬────┬──┬──┬──┬──┬──┬────┐',
  '│一、本年新收政府信│ 26 │  │  │  │  │  │ 26 │',
  '│息公开申请数量    │    │  │  │  │  │  │    │',
  '├───────┬──────────┼────┼──┼──┼──┼──┼──┼────┤',
  '│       │（一）予以│ 20 │ 0│ 0│ 0│ 0│ 0│ 20 │',
  '│三、本 │公开      │    │  │  │  │  │  │    │',
  '│年度办 ├──────────┼────┼──┼──┼──┼──┼──┼────┤',
  '│理结果 │（二）部分│  6 │  │  │  │  │  │  6 │',
  '│       │公开      │    │  │  │  │  │  │    │',
  '└───────┴──────────┴────┴──┴──┴──┴──┴──┴────┘',
].join('\n');

const plain = [
  titleLine,
  '三、收到和处理政府信息公开申请情况',
  '+--------+--------+----+---+---+---+---+---+----+',
  '| 一     |        | 26 |   |   |   |   |   | 26 |',
  '| 、本年 |        |    |   |   |   |   |   |    |',
  '| 新收政 |        |    |   |   |   |   |   |    |',
  '| 府信息 |        |    |   |   |   |   |   |    |',
  '| 公开申 |        |    |   |   |   |   |   |    |',
  '| 请数量 |        |    |   |   |   |   |   |    |',
  '+--------+--------+----+---+---+---+---+---+----+',
  '| 三、本 | （     | 20 | 0 | 0 | 0 | 0 | 0 | 20 |',
  '| 年度办 | 一）予 |    |   |   |   |   |   |    |',
  '| 理结果 | 以公开 |    |   |   |   |   |   |    |',
  '+--------+--------+----+---+---+---+---+---+----+',
].join('\n');

suite('tables drawn with rules', () => {
  test('cells that go on over lines are one', () => {
    assert.deepEqual(rowsOf(drawn), {
      received: '26 空 空 空 空 空 26',
      granted: '20 0 0 0 0 0 20',
      partial: '6 空 空 空 空 空 6',
    });
    assert.deepEqual(rowsOf(plain), {
      received: '26 空 空 空 空 空 26',
      granted: '20 0 0 0 0 0 20',
    });
  });

  test('what is left of a label is no cell', () => {
    const draft = [
      titleLine,
      '三、收到和处理政府信息公开申请情况',
      '+---------------------+---+---+---+---+---+---+---+',
      '| 2.其他法律行政法规  | 5 | 0 | 0 | 0 | 0 | 0 | 5 |',
      '| 禁止公开            |   |   |   |   |   |   |   |',
      '+---------------------+---+---+---+---+---+---+---+',
      '| 3.危及“三安全一稳定 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| ”                   |   |   |   |   |   |   |   |',
      '+---------------------+---+---+---+---+---+---+---+',
    ];
    assert.deepEqual(rowsOf(draft.join('\n')), {
      'refused.law-forbids': '5 0 0 0 0 0 5',
      'refused.three-securities': '1 0 0 0 0 0 1',
    });
  });

  for (const [name, rule] of Object.entries({
    'of a database’s table': '+----------------------+---+---+---+---+---+---+---+',
    'with pipes at their ends': '|----------------------+---+---+---+---+---+---+---|',
  })) {
    test(`each line is a row where there are rules ${name} about the titles and below all rows`, () => {
      const draft = [
        titleLine,
        '三、收到和处理政府信息公开申请情况',
        rule,
        '| 申请人情况           | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
        rule,
        '| （一）予以公开       | 20 |   | 0 | 0 | 0 | 0 | 20 |',
        '| （二）部分公开       | 6 | 0 | 0 | 0 | 0 | 0 | 6 |',
        '| 1.属于国家秘密       | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
        rule,
      ];
      assert.deepEqual(rowsOf(draft.join('\n')), {
        granted: '20 空 0 0 0 0 20',
        partial: '6 0 0 0 0 0 6',
        'refused.state-secret': '3 0 0 0 0 0 3',
      });
    });
  }

  test('numbers below titles are a row of values', () => {
    const titles = '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |';
    const rule = '+----------+----------+----------+----------+------+';
    const draft = [titleLine, '四、政府信息公开行政复议、行政诉讼情况', '行政复议'];
    const lines = [...draft, rule, titles, '| 2 | 0 | 1 | 0 | 3 |', rule];
    const cells = parse(lines.join('\n')).tables.get('review')?.rows.get('reconsideration')?.cells;
    assert.deepEqual(
      cells?.map(({ text }) => text),
      ['2', '0', '1', '0', '3'],
    );
  });

  test('their rules go with them when they are formatted', () => {
    const reader = createReportReader(templates);
    const report = reader.parse(drawn);
    const { edits, refusals } = formatTables(reader, report, {
      widthOf: (text) => text.length,
    });
    assert.deepEqual(refusals, []);
    const formatted = applyEdits(drawn, edits);
    assert.doesNotMatch(formatted, /[─│┌└]/);
    assert.deepEqual(rowsOf(formatted), rowsOf(drawn));
  });

  for (const line of ['├───┼───┤', '+-----+---+', '│      ├────┼──┤', '+====+===+']) {
    test(`${line} is a rule`, () => assert.equal(isRule(line), true));
  }
  for (const line of ['| --- | --- |', '|---|', '——————', '第 1 页', '| 规章 | 0 |']) {
    test(`${line} is none`, () => assert.equal(isRule(line), false));
  }
});
