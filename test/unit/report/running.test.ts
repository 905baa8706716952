import assert from 'node:assert/strict';
import { regionLines } from '../../../server/src/report/layout/regionLines';
import { linesRunningOn } from '../../../server/src/report/layout/wrappedText';
import { indexLines } from '../../../server/src/text/lines';

/** Marks the lines that go on in the next with `→`. */
function marked(...text: readonly string[]): readonly string[] {
  const draft = text.join('\n');
  const lines = indexLines(draft);
  const found = linesRunningOn(regionLines(draft, lines, { from: 0, to: lines.count }));
  return text.map((line, i) => (found.has(i) ? `${line}→` : line));
}

const end = '均按期答复。';
const runsOn = (line: string, next = end): boolean => marked(line, next)[0] !== line;

suite('lines that only together are a sentence', () => {
  const goingOn = [
    '本年新收政府信息公开申请3件其中予以公开',
    '予以公开共三份其余部分',
    '另有一宗案件由上级办理',
    '本年新收政府信息公开申请，',
    '本年新收（含结转）政府信息公开申请，其中',
    '  予以公开, 部分公开',
  ];
  for (const line of goingOn) {
    test(`goes on: ${line}`, () => assert.equal(runsOn(line), true));
  }

  test('a number whose unit begins the next line', () => {
    assert.equal(runsOn('本年新收政府信息公开申请 3', '件，均按期答复。'), true);
    assert.equal(runsOn('本年新收政府信息公开申请 3', '份，均按期答复。'), true);
    assert.equal(runsOn('行政事业性收费 12.5', '万元，均已上缴。'), true);
    // The words of a table's title.
    assert.equal(runsOn('行政许可 3', '件数和份数。'), false);
    assert.equal(runsOn('规章3份', '份数都已核对。'), false);
    assert.equal(runsOn('行政许可 3', '其他对外管理服务事项。'), false);
    assert.equal(runsOn('行政许可 3', '部门规章另计。'), false);
  });

  const ended = [
    '本年新收政府信息公开申请3件，其中予以公开。',
    '予以公开3件，部分公开1件；',
    '予以公开3件，情况如下：',
    '予以公开3件，为什么？',
    '予以公开3件，很好！',
    '（二）部分公开（区分处理的，只计这一情形',
    '采购总额 1,200',
    '1.属于国家秘密',
    '予以公开3件',
    '一、本年新收, 数量 3 0 3',
    '本年，新收 1,200 0.5 3',
  ];
  for (const line of ended) {
    test(`does not: ${line}`, () => assert.equal(runsOn(line), false));
  }

  const paragraphs = [
    '（一）另述。',
    '(12)另述。',
    '二、另述。',
    '3.另述。',
    '十一、另述。',
    '注：另述。',
  ];
  for (const next of paragraphs) {
    test(`before a paragraph: ${next}`, () => assert.equal(runsOn('予以公开，其中', next), false));
  }
  test('a number with decimals begins no paragraph', () => {
    assert.equal(runsOn('收费，其中', '3.5万元已上缴。'), true);
  });

  test('only running text goes on: down to the line that ends the sentence', () => {
    assert.deepEqual(marked('予以公开，', '部分公开，', '都已答复。', '规章，'), [
      '予以公开，→',
      '部分公开，→',
      '都已答复。',
      '规章，',
    ]);
    assert.deepEqual(marked('予以公开，', '3'), ['予以公开，', '3']);
  });

  test('over empty lines and the number of a page', () => {
    assert.deepEqual(marked('予以公开，', '', '— 3 —', '  ', end), [
      '予以公开，→',
      '',
      '— 3 —',
      '  ',
      end,
    ]);
  });

  test('cells of a table do not, and lead to none', () => {
    assert.equal(runsOn('| 予以公开，其中 |'), false);
    assert.equal(runsOn('予以公开，其中\t3'), false);
    assert.equal(runsOn('予以公开，其中', '| 均按期答复。 |'), false);
  });

  test('a line as no converter breaks it neither goes on nor is gone on with', () => {
    const long = (length: number): string => `${'字'.repeat(length - 2)}，其`;
    assert.equal(runsOn(long(400)), true);
    assert.equal(runsOn(long(401)), false);
    assert.equal(runsOn('予以公开，', `${'字'.repeat(400)}。`), false);
  });

  test('only lines of the stretch that is asked for', () => {
    const draft = '予以公开，\n部分公开，\n都已答复。\n予以公开，\n都已答复。';
    const lines = indexLines(draft);
    assert.deepEqual([...linesRunningOn(regionLines(draft, lines, { from: 1, to: 3 }))], [1]);
    assert.deepEqual([...linesRunningOn(regionLines(draft, lines, { from: 3, to: 4 }))], []);
  });
});
