import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chineseOrdinal, parseChineseNumber } from '../../../server/src/text/numbers';

const digits = '零一二三四五六七八九';

/** A number below ten thousand in full, as `三千零五`; the empty string for 0. */
function section(value: number): string {
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = true;
    else {
      text += (gap && text !== '' ? '零' : '') + digits[digit]! + name;
      gap = false;
    }
  }
  return text;
}

/** The number in full, as it is read aloud. */
function inFull(value: number): string {
  if (value === 0) return '零';
  const [high, middle, low] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  let text = high > 0 ? `${section(high)}亿` : '';
  if (middle > 0) text += (text !== '' && middle < 1000 ? '零' : '') + `${section(middle)}万`;
  const gap = text !== '' && low > 0 && (low < 1000 || (high > 0 && middle === 0));
  return text + (gap ? '零' : '') + section(low);
}

suite('numbers in Chinese characters', () => {
  const values: readonly (readonly [string, number | null])[] = [
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['两百', 200],
    ['三百五', 350],
    ['三百零五', 305],
    ['三百五十', 350],
    ['一千二', 1200],
    ['两万零五', 20_005],
    ['两万五', 25_000],
    ['一亿零三百万', 103_000_000],
    ['壹佰贰拾叁', 123],
    ['二〇二〇', 2020],
    ['二零二四', 2024],
    ['二○一九', 2019],
    ['', null],
    ['万', null],
    ['件', null],
    ['十件', null],
    ['3万', null],
    ['二十三四', null],
    ['一亿亿亿', null],
    ['二'.repeat(400), null],
  ];
  for (const [text, value] of values) {
    test(`${JSON.stringify(text)} is ${String(value)}`, () => {
      assert.equal(parseChineseNumber(text), value);
    });
  }

  test('any number written in full is read back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(120), fc.nat(20_000), fc.nat(2_000_000_000)), (value) =>
        assert.equal(parseChineseNumber(inFull(value)), value, inFull(value)),
      ),
    );
  });

  test('any year written digit by digit is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.boolean(), (year, circles) => {
        const text = [...String(year)].map((digit) => digits[Number(digit)]!).join('');
        assert.equal(parseChineseNumber(circles ? text.replace(/零/g, '〇') : text), year);
      }),
    );
  });

  test('any text gives a number or null', () => {
    const characters = Array.from(`${digits}十百千万亿两〇件3 `);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 12 }), (text) => {
        const value = parseChineseNumber(text.join(''));
        assert.ok(value === null || Number.isFinite(value), text.join(''));
      }),
    );
  });

  test('ordinals from 1 to 99 are read back; others have none', () => {
    for (let value = 1; value <= 99; value++) {
      assert.equal(parseChineseNumber(chineseOrdinal(value)!), value);
    }
    for (const value of [0, 100, -1, 1.5, Number.NaN]) assert.equal(chineseOrdinal(value), null);
  });
});
