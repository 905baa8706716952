import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compact, fold, foldSpans, halfWidth, squeeze } from '../../../server/src/text/mapped';
import { displayWidth } from '../../../server/src/text/width';

suite('folding', () => {
  const alike: readonly (readonly [string, string])[] = [
    ['（三）不予公开', '(三) 不予公开'],
    ['危及“三安全一稳定”', '危及"三安全一稳定"'],
    ['本年增/减', '本年增／减'],
    ['总　计', '总 计'],
    ['ＡＢ１', 'ab1'],
    ['⽴法', '立法'],
    ['1.属于国家秘密', '1、属于国家秘密'],
  ];
  for (const [a, b] of alike) {
    test(`${a} and ${b} are alike`, () => assert.equal(fold(a), fold(b)));
  }

  test('different words stay different', () => {
    assert.notEqual(fold('予以公开'), fold('不予公开'));
    assert.equal(fold('，。、（）\u3000'), '');
  });

  test('a folded text leads back to the characters it was made of', () => {
    const text = '（三） 不予\n公开';
    const folded = foldSpans(text, [{ start: 0, end: text.length }]);
    assert.equal(folded.text, '三不予公开');
    const { start, end } = folded.spanOf(1, 5);
    assert.equal(text.slice(start, end), '不予\n公开');
    assert.deepEqual(folded.spanOf(5, 5), { start: text.length, end: text.length });
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        assert.equal(fold(fold(text)), fold(text)),
      ),
    );
  });

  test('half-width forms stand unit for unit where full-width ones stood', () => {
    assert.equal(halfWidth('（１２，３％）\u3000中'), '(12,3%) 中');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(halfWidth(text).length, text.length);
      }),
    );
  });
});

suite('taking white space out', () => {
  test('invisible spaces and line ends are white space', () => {
    assert.equal(squeeze(' \u200b\ufeff2024\u00a0年\r\n度\u3000'), '2024年度');
  });

  test('compact text leads back to the original, over line ends', () => {
    const text = '自2020年 12\n\n月 31 日止';
    const tight = compact(text, { start: 0, end: text.length });
    assert.equal(tight.text, '自2020年12月31日止');
    const from = tight.text.indexOf('12月');
    const { start, end } = tight.spanOf(from, from + 3);
    assert.equal(text.slice(start, end), '12\n\n月');
  });

  test('compact text of a part has only that part', () => {
    const tight = compact('一 二 三', { start: 2, end: 3 });
    assert.equal(tight.text, '二');
    assert.deepEqual(tight.spanOf(0, 1), { start: 2, end: 3 });
  });
});

suite('display width', () => {
  for (const [text, width] of [
    ['', 0],
    ['ab', 2],
    ['行政许可', 8],
    ['（a）', 5],
    ['１', 2],
  ] as const) {
    test(`${JSON.stringify(text)} takes ${width} columns`, () => {
      assert.equal(displayWidth(text), width);
    });
  }
});
