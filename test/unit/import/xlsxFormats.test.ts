import assert from 'node:assert/strict';
import {
  builtInFormat,
  readFormat,
  shownNumber,
  shownWords,
  type Shown,
} from '../../../server/src/import/xlsx/formats';

suite('import: formats of numbers', () => {
  const shown = (code: string, value: number): Shown => {
    const format = readFormat(code);
    return format
      ? shownNumber(value, String(value), format)
      : { text: String(value), as: 'it is' };
  };
  const cases: readonly (readonly [string, number, string, Shown['as']?])[] = [
    ['General', 1367.99, '1367.99'],
    ['G/通用格式"件"', 5, '5件'],
    ['0_ ', 5, '5'],
    ['0_ ', 4.5, '5', 'rounded'],
    ['0_ ', -4.5, '-5', 'rounded'],
    ['0.00_ ', 1.005, '1.01', 'rounded'],
    ['0.00_ ', 5, '5'],
    ['0.00_ ', 0, '0'],
    ['#,##0', 1234567, '1234567'],
    ['#.##', 0.5, '0.5'],
    ['.00', 0, '0'],
    ['0%', 0.12, '12%'],
    ['0.00%', 0.12345, '12.35%', 'rounded'],
    ['0"%"', 12, '12%'],
    ['0.0,', 12300, '12.3'],
    ['#,##0.0,"千"', 12345678, '12345.7千', 'rounded'],
    ['#,##0,,', 12e6, '12'],
    ['0.00,,"百万"', 1.5e6, '1.5百万'],
    ['000000', 45000, '045000'],
    ['000-00000000', 1081234567, '010-81234567'],
    ['#,##0_);(#,##0)', -5, '(5)'],
    ['0;[Red]0', -5, '-5'],
    ['0;-0;;@', 0, '0', 'hidden'],
    [';;;', 7, '7', 'hidden'],
    ['#', 0, '0', 'hidden'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', 0, '-'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', 1234, '1234'],
    ['+0;-0;0', 5, '+5'],
    ['+0;-0;0', -5, '-5'],
    ['[$¥-804]#,##0', 5, '¥5'],
    ['[=1]"是";[=0]"否";0', 1, '是'],
    ['[=1]"是";[=0]"否";0', 0, '否'],
    ['[=1]"是";[=0]"否";0', 3, '3'],
    ['[>=10000]0.0,"千";0', 9000, '9000'],
    ['0.00E+00', 1234, '1234'],
    ['# ?/?', 0.5, '0.5'],
    ['[DBNum1][$-804]General', 5, '5'],
    ['0', 1e22, '1e+22'],
  ];
  for (const [code, value, text, as = 'it is'] of cases) {
    test(`${value} as ${code} is ${text}`, () => {
      assert.deepEqual(shown(code, value), { text, as });
    });
  }

  test('words have what their format puts to them, and may be hidden', () => {
    const inFormat = (code: string): Shown => shownWords('甲', readFormat(code)!);
    assert.deepEqual(inFormat('@"局"'), { text: '甲局', as: 'it is' });
    assert.deepEqual(inFormat('0;0;0;"某"@'), { text: '某甲', as: 'it is' });
    assert.deepEqual(inFormat(';;;'), { text: '甲', as: 'hidden' });
    assert.deepEqual(inFormat('0"件"'), { text: '甲', as: 'it is' });
    assert.deepEqual(inFormat(''), { text: '甲', as: 'it is' });
  });

  test('some formats are in every workbook', () => {
    assert.deepEqual(shownNumber(0, '0', builtInFormat(41)!), { text: '-', as: 'it is' });
    assert.equal(builtInFormat(0), null);
  });
});
