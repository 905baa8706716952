import assert from 'node:assert/strict';
import { isProse, readWords } from '../../../server/src/report/layout/words';
import { isPageMark } from '../../../server/src/report/pageMarks';
import { vocabularyOf } from '../../../server/src/template/vocabulary';
import { editionOf } from '../../support/reader';

const vocabularyFor = (id: string) =>
  vocabularyOf(editionOf('2021').tables.find((table) => table.id === id)!);
const applications = vocabularyFor('applications');

/** What is read of a line: values as `[3]`, words as they stand. */
function read(line: string): readonly string[] {
  return readWords(line, { start: 0, end: line.length }, 0, applications).map((item) => {
    const text = 'span' in item ? line.slice(item.span.start, item.span.end) : '';
    return item.kind === 'value' ? `[${text}]` : text;
  });
}
const prose = (line: string): boolean => {
  const span = { start: 0, end: line.length };
  return isProse(line, span, readWords(line, span, 0, applications), applications);
};

suite('a line without marks between its cells', () => {
  const lines: Readonly<Record<string, readonly string[]>> = {
    '': [],
    '   ': [],
    ' 规章　3  0 9 ': ['规章', '[3]', '[0]', '[9]'],
    // A value of several words.
    '行政许可 928.2811 万元 3 件': ['行政许可', '[928.2811 万元]', '[3 件]'],
    '行政许可 3 增 5': ['行政许可', '[3]', '[增 5]'],
    '行政许可 减少 5 12': ['行政许可', '[减少 5]', '[12]'],
    // No number of this table has a sign: the mark is a cell of its own.
    '行政许可 - 5 12': ['行政许可', '[-]', '[5]', '[12]'],
    '重复申请 3 － 0 0 - 3': ['重复申请', '[3]', '[－]', '[0]', '[0]', '[-]', '[3]'],
    '行政许可 5 （增） 12': ['行政许可', '[5 （增）]', '[12]'],
    '行政许可 5 增加': ['行政许可', '[5 增加]'],
    '增 5': ['[增 5]'],
    '增 5 件': ['增', '[5 件]'],
    '规章 3 （含 修订 2 件） 9': ['规章', '[3 （含 修订 2 件）]', '[9]'],
    '规章 3（含 修订 2 件） 9': ['规章', '[3（含 修订 2 件）]', '[9]'],
    '规章 1,200 9': ['规章', '[1,200]', '[9]'],
    // A number in brackets is the next row's and no remark.
    '3 （二） 部分公开': ['[3]', '（二）', '部分公开'],
    '3 （12） 部分公开': ['[3]', '（12）', '部分公开'],
    // Words for none.
    '重复申请 无 零 / － —— 0': ['重复申请', '[无]', '[零]', '[/]', '[－]', '[——]', '[0]'],
    '无正当理由大量反复申请 0': ['无正当理由大量反复申请', '[0]'],
    '重复申请 ————— 0': ['重复申请', '—————', '[0]'],
    // Glued to a label, and to what is none.
    '1.属于国家秘密3 0': ['1.属于国家秘密', '[3]', '[0]'],
    '重复申请1,200': ['重复申请', '[1,200]'],
    '重复申请12.5': ['重复申请', '[12.5]'],
    '来电咨询3 0': ['来电咨询3', '[0]'],
    自然人3: ['自然人3'],
    重复申请3件: ['重复申请3件'],
  };
  for (const [line, items] of Object.entries(lines)) {
    test(`"${line}"`, () => assert.deepEqual(read(line), items));
  }

  test('more than any value has is words', () => {
    const long = (length: number): string => `${'3'.repeat(3)}（${'注'.repeat(length - 5)}）`;
    assert.deepEqual(read(long(200)), [`[${long(200)}]`]);
    assert.deepEqual(read(long(201)), [long(201)]);
  });

  const pageMarks = [
    '- 4 -',
    '—4—',
    '－ 12 －',
    ' ~ 4 ~ ',
    '· 1234 ·',
    '第 4 页',
    '第4页 共 12 页',
    '4/12',
    '４ ／ １２',
    '— 4',
  ];
  for (const line of pageMarks) {
    test(`a page’s number: "${line}"`, () => assert.equal(isPageMark(line), true));
  }
  const noPageMarks = [
    '4',
    '- 4',
    '-4',
    ' -12 ',
    '—12345—',
    '第四页',
    '第4页的内容见附件一至附件十二。',
    '4/',
    '4/12345',
    '规章 — 4 —',
    '— 4 — 规章',
    '',
  ];
  for (const line of noPageMarks) {
    test(`none: "${line}"`, () => assert.equal(isPageMark(line), false));
  }

  const sentences = [
    '以上不含结转。',
    '不含结转；其余见附件',
    '说明，全部数字不含结转',
    '说明：全部数字不含结转 3 3',
    '来电咨询和现场咨询 3',
    '数据统计期限为 2021 年 1 月 1 日至 12 月 31 日。',
  ];
  for (const line of sentences) {
    test(`running text: ${line}`, () => assert.equal(prose(line), true));
  }
  const rows = [
    '3 0 0',
    '来电咨询和现场咨询 3 3',
    '来电咨询和现场咨询 3 约3 3',
    '重复申请 2021 1 1 12 31 0 0。',
    '说明：来电咨询和现场咨询 3 3 3',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 3',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关',
    '1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
    '其他，行',
    '其他',
  ];
  for (const line of rows) {
    test(`part of the table: ${line}`, () => assert.equal(prose(line), false));
  }
});
