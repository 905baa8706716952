import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/text/edit';
import { lossByEdits, lossByRewriting } from '../../../server/src/service/keeping';
import { numberTokens } from '../../../server/src/text/numberTokens';
import { spanOf } from '../../../server/src/text/span';
import { newDraft, replaced } from '../../support/draft';
import { parse } from '../../support/reader';

const numbersOf = (text: string): readonly string[] =>
  numberTokens(text).map(({ number }) => number);

suite('what no operation may lose', () => {
  test('numbers are told apart however they are written', () => {
    assert.deepEqual(numbersOf('１２件，1,234.5万元；0 5 7；7,8，007'), [
      ...['12', '1234.5', '0', '5', '7', '7', '8', '007'],
    ]);
  });

  for (const [what, text, newText, at, length, lost] of [
    ['a digit put beside a number', '| 3 |0003', '0', 5, 0, '0003、0'],
    ['two values made one', '0 5 7', '057', 0, 5, '0、5、7'],
    ['a number left out', '收到 37 件', '', 3, 2, '37'],
    ['a digit put into a number', '收到 37 件', '5', 4, 0, '37'],
    ['a number taken apart', '收到 37 件', ' ', 4, 0, '37'],
  ] as const) {
    test(`${what} is refused`, () => {
      const edits = [{ span: spanOf(at, at + length), newText }];
      assert.equal(lossByEdits(text, edits)?.args.what, lost);
    });
  }

  test('what is named may go, and what stays apart may come', () => {
    assert.equal(lossByEdits('收到 37 件', [{ span: spanOf(3, 5), newText: '38' }], ['37']), null);
    assert.equal(lossByEdits('| 3 | 0003', [{ span: spanOf(5, 5), newText: ' 0' }]), null);
    assert.equal(lossByEdits('２０２3年', [{ span: spanOf(0, 1), newText: '2' }]), null);
    const commas = [2, 5].map((at) => ({ span: spanOf(at, at), newText: ',' }));
    assert.equal(lossByEdits('12345678', commas), null);
    const narrow = [0, 2].map((at) => ({ span: spanOf(at, at + 1), newText: '2' }));
    assert.equal(lossByEdits('２０２3年', narrow), null);
  });

  test('a line between the halves of a label is none of the label', () => {
    const rows = (label: string): string =>
      `云溪市教育局2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${[
        '自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计',
        '一、本年新收政府信息公开申请数量,0,0,0,0,0,0,0',
        `${label},0,0,0,0,0,0,0`,
        '3.补正后申请内容仍不明确,0,0,0,0,0,0,0',
      ]
        .join(',')
        .replaceAll(',', '\n')}\n`;
    const broken = parse(rows('2.没有现成信息,另收申请30件。,需要另行制作'));
    const whole = parse(rows('2.没有现成信息需要另行制作'));
    assert.equal(lossByRewriting(broken, whole)?.args.what, '30');
    assert.equal(lossByRewriting(whole, broken), null);
  });

  test('a number may go to another place', () => {
    const edits = [
      { span: spanOf(0, 2), newText: '甲' },
      { span: spanOf(7, 8), newText: '12' },
    ];
    assert.equal(lossByEdits('12甲乙丙丁戊己', edits)?.args.what, undefined);
    assert.equal(lossByEdits('12甲乙丙丁戊己', edits.slice(0, 1))?.args.what, '12');
  });

  test('a row without a label is not rewritten away, and its numbers are named', () => {
    const draft = newDraft();
    const row = '| 73 | 5 |';
    const text = replaced(draft, '（六）其他处理', '（六）其他处理').replace(
      /(\n\|[^\n]*（七）总计)/,
      `\n| | | ${row}$1`,
    );
    const loss = lossByRewriting(parse(text), parse(text.replace(`\n| | | ${row}`, '')));
    assert.match(JSON.stringify(loss?.args.what), /73、5/);
    assert.equal(lossByRewriting(parse(text), parse(text)), null);
  });

  test('edits are made from the end, those at one place in their order', () => {
    const edits = [
      { span: spanOf(1, 1), newText: '甲' },
      { span: spanOf(1, 2), newText: '乙' },
    ];
    assert.equal(applyEdits('012', edits), '0甲乙2');
  });
});
