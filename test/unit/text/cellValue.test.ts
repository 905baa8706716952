import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCellValue, type NumberStyle } from '../../../server/src/text/cellValue';

type Expected = readonly [text: string, decimal: string, unit: string | null, ...NumberStyle[]];

const numbers: readonly Expected[] = [
  ['0', '0', null],
  ['  12\u3000', '12', null],
  ['\u200b7\ufeff', '7', null],
  ['1\n2', '12', null],
  ['007', '7', null, 'leading-zero'],
  ['１２', '12', null, 'full-width'],
  ['1,234,567', '1234567', null, 'thousands'],
  ['1，234', '1234', null, 'thousands'],
  ['12.50', '12.5', null],
  ['0.00', '0', null],
  ['-0', '0', null],
  ['928.2811 万元', '928.2811', '万元', 'unit'],
  ['251000元', '251000', '元', 'unit'],
  ['4 批', '4', '批', 'unit'],
  ['3件', '3', '件', 'unit'],
  ['22（其中修订 16 件）', '22', null, 'remark'],
  ['22件（其中修订16件）', '22', '件', 'unit', 'remark'],
  ['-1', '-1', null],
  ['－1', '-1', null],
  ['−1', '-1', null],
  ['+3', '3', null, 'plus'],
  ['增 5', '5', null, 'spelled-sign'],
  ['增加5', '5', null, 'spelled-sign'],
  ['减2', '-2', null, 'spelled-sign'],
  ['减少2', '-2', null, 'spelled-sign'],
  ['117(增)', '117', null, 'spelled-sign'],
  ['3（减）', '-3', null, 'spelled-sign'],
  ['9减', '-9', null, 'spelled-sign'],
  ['O', '0', null, 'letters'],
  ['l', '1', null, 'letters'],
  ['1O', '10', null, 'letters'],
  ['l5', '15', null, 'letters'],
];

const words: readonly (readonly [string, number | null])[] = [
  ['无', 0],
  ['零', 0],
  ['/', 0],
  ['—', 0],
  ['——', 0],
  ['三', 3],
  ['十二', 12],
  ['见附件', null],
  ['规章', null],
  ['1-2', null],
  ['增5减', null],
  ['3/4', null],
  ['12.3.4', null],
  ['1,23', null],
  ['约5', null],
];

suite('cell values', () => {
  for (const [text, decimal, unit, ...styles] of numbers) {
    test(`${JSON.stringify(text)} is ${decimal}`, () => {
      assert.deepEqual(parseCellValue(text), {
        kind: 'number',
        value: Number(decimal),
        decimal,
        unit,
        styles,
      });
    });
  }

  const gaps = [
    ' ',
    '  ',
    '\u3000',
    '\u00a0',
    '\u2003',
    '\u202f',
    '\u205f',
    '\u1680',
    '\t',
    '\v',
    '\f',
  ];
  for (const gap of [
    ...gaps,
    '\u2028',
    '\u2029',
    '\u0085',
    '\u200b \u200b',
    '\n \n',
    '\ufeff\u00a0',
  ]) {
    test(`digits with ${JSON.stringify(gap)} between them are two values`, () => {
      for (const text of [`31${gap}47`, `0${gap}5`, `1${gap}0`, `３${gap}5`]) {
        assert.deepEqual(parseCellValue(text), { kind: 'words', meansNumber: null }, text);
      }
    });
  }

  for (const text of [
    '',
    ' ',
    '\u3000\u00a0',
    '\u200b',
    '\ufeff',
    '\u2002',
    'nan',
    'None',
    'NULL',
  ]) {
    test(`${JSON.stringify(text)} is blank`, () => {
      assert.deepEqual(parseCellValue(text), { kind: 'blank' });
    });
  }

  for (const [text, meansNumber] of words) {
    test(`${JSON.stringify(text)} is words${meansNumber === null ? '' : ` for ${meansNumber}`}`, () => {
      assert.deepEqual(parseCellValue(text), { kind: 'words', meansNumber });
    });
  }

  test('a decimal keeps every digit, however long', () => {
    const value = parseCellValue('123456789012345678.123456789');
    assert.equal(value.kind === 'number' && value.decimal, '123456789012345678.123456789');
  });

  test('a sentence is words, whatever numbers it holds', () => {
    assert.deepEqual(parseCellValue('1'.repeat(5000)), { kind: 'words', meansNumber: null });
  });

  test('any whole number is read as it is written, plain, in groups or full-width', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (count) => {
        const plain = String(count);
        const wide = plain.replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        for (const text of [plain, count.toLocaleString('en-US'), wide, `增${plain}`]) {
          const value = parseCellValue(text);
          assert.equal(value.kind === 'number' ? value.decimal : value.kind, plain, text);
        }
      }),
    );
  });

  test('any text has a value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.match(parseCellValue(text).kind, /^(?:number|blank|words)$/);
      }),
    );
  });
});
