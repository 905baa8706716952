import assert from 'node:assert/strict';
import type { BoundTable } from '../../../server/src/report/model';
import { passagesOf } from '../../../server/src/report/prose/passages';
import { parse } from '../../support/reader';

const titleLine = '云溪市教育局2024年政府信息公开工作年度报告';
const headings = {
  applications: '三、收到和处理政府信息公开申请情况',
  review: '四、政府信息公开行政复议、行政诉讼情况',
} as const;

function tableOf(id: keyof typeof headings, ...lines: readonly string[]): BoundTable {
  const table = parse([titleLine, headings[id], ...lines].join('\n')).tables.get(id);
  assert.ok(table);
  return table;
}

suite('text out of a PDF', () => {
  test('a group’s label that floats between the pieces of a row’s is no part of it', () => {
    const { rows } = tableOf(
      'applications',
      '      1.申请人无正当理由逾期不补正、行政机  2  0  0  0  0  0  2',
      '      关不再处理其政府信息公开申请',
      '（六）其  2.申请人逾期未按收费通知要求缴',
      '他处      纳费用、行政机关不再处理其政府  1  0  0  0  0  0  1',
      '理        信息公开申请',
      '      3.其他  0  0  0  0  0  0  0',
    );
    const row = rows.get('other.fee-unpaid');
    assert.equal(row?.label?.likeness, 'official');
    assert.equal(row.shape, 'full');
    assert.ok(rows.has('other.not-corrected') && rows.has('other.other'));
  });

  test('a fragment of a label that belongs to the row stays with it', () => {
    const { rows } = tableOf(
      'applications',
      '（三）不予  2.其他法律行政法规禁止  1  0  0  0  0  0  1',
      '公开        公开',
    );
    assert.equal(rows.get('refused.law-forbids')?.label?.likeness, 'official');
  });

  test('titles cut off above those that are known are the table’s, not running text', () => {
    const text = [
      titleLine,
      headings.review,
      '            复议后起  结果 结果 其他 尚未  结果 结果 其他 尚未  结果 结果 其他 尚',
      '行政复议  未经复议直接起诉            总计            总计',
      '            诉  维持 纠正 结果 审结  维持 纠正 结果 审结  维持 纠正 结果 审',
      '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0',
    ].join('\n');
    const report = parse(text);
    assert.equal(report.tables.get('review')?.state, 'read');
    assert.deepEqual(
      passagesOf(report)
        .map((passage) => passage.text)
        .join(''),
      '',
    );
  });

  test('a sentence that names a row with a number, broken over lines, is no row', () => {
    const { rows, unknownRows } = tableOf(
      'applications',
      '申请办理结果中，要求行政机关确认或重新出具已获取信息 3',
      '件。',
      '全年收到申请后告知属于国家秘密 1 件，部分公开 1',
      '件，均已答复。',
      '对申请以重复申请的三件说明理',
      '由。',
      '对申请以属于行政查询事项的 3',
      '件说明理由。',
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '1.属于国家秘密 2 0 0 0 0 0 2',
      '5.要求行政机关确认或重新出具已获取信息 4 0 0 0 0 0 4',
    );
    assert.deepEqual([...rows.keys()].sort(), ['refused.state-secret', 'rejected.confirmation']);
    assert.ok([...rows.values()].every(({ shape }) => shape === 'full'));
    assert.deepEqual(unknownRows, []);
  });

  test('broken titles of a table without figures are no running text', () => {
    const text = [
      titleLine,
      headings.review,
      '  行政复议        行政诉讼',
      '                未经复议直接起诉  复议后起诉',
      '  结果 结果 其他 尚未 总计  结果 结果 其他 尚未 总计  结果 结果 其他 尚未 总计',
      '  维持 纠正 结果 审结       维持 纠正 结果 审结       维持 纠正 结果 审结',
    ].join('\n');
    const report = parse(text);
    assert.equal(report.tables.get('review')?.state, 'empty');
    assert.deepEqual(
      passagesOf(report)
        .map((passage) => passage.text)
        .join(''),
      '',
    );
  });

  test('a label in the text of a chapter without its table is no table', () => {
    const text = [
      titleLine,
      headings.applications,
      '对申请以申请人无正当理由逾期不补正、行政机关不再处理其政',
      '府信息公开申请的三件说明理由。',
    ].join('\n');
    assert.equal(parse(text).tables.get('applications'), undefined);
  });

  const seven = (value: string): readonly string[] => new Array<string>(7).fill(value);

  test('figures of two rows under one label, while the next has none, belong to no row for certain', () => {
    const lost = tableOf(
      'applications',
      ...['一、本年新收政府信息公开申请数量', ...seven('1')],
      ...['二、上年结转政府信息公开申请数量', ...seven('0'), ...seven('1')],
      ...[
        '（一）予以公开',
        '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        ...seven('0'),
      ],
      ...['1.属于国家秘密', ...seven('0')],
    );
    assert.equal(lost.state, 'unreadable');
  });

  test('a row with its figures twice is a long row where the others are whole', () => {
    const { state, rows } = tableOf(
      'applications',
      ...['一、本年新收政府信息公开申请数量', ...seven('1')],
      ...['二、上年结转政府信息公开申请数量', ...seven('0'), ...seven('0')],
      ...['（一）予以公开', ...seven('1')],
    );
    assert.equal(state, 'read');
    assert.equal(rows.get('carried-in')?.shape, 'long');
  });
});
