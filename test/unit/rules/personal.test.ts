import assert from 'node:assert/strict';
import { passagesOf } from '../../../server/src/report/prose/passages';
import { isIdentityNumber } from '../../../server/src/facts/personal/identity';
import { personsIn } from '../../../server/src/facts/personal/names';
import { digitRunsIn, numberForm, numbersIn } from '../../../server/src/facts/personal/numbers';
import { overviewSaying } from '../../support/narrative';
import { parse } from '../../support/reader';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** An identity number of that place and day, with the check character that it must have. */
const numberOf = (place: string, day: string): string => {
  const digits = `${place}${day}001`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + '10X98765432'[sum % 11]!;
};

suite('identity numbers', () => {
  const cases: Readonly<Record<string, readonly [string, boolean]>> = {
    'with its check character': [numberOf('110101', '19900307'), true],
    'of the first and last provinces': [numberOf('830101', '19900307'), true],
    'of no province': [numberOf('000101', '19900307'), false],
    'of the first year': [numberOf('110101', '19000101'), true],
    'before it': [numberOf('110101', '18991231'), false],
    'of the last year': [numberOf('110101', '20251231'), true],
    'after it': [numberOf('110101', '20260101'), false],
    'of a leap day': [numberOf('110101', '20000229'), true],
    'of no leap day': [numberOf('110101', '19000229'), false],
    'of the thirteenth month': [numberOf('110101', '19901307'), false],
    'of no month': [numberOf('110101', '19900007'), false],
    'of the thirty-first of April': [numberOf('110101', '19900431'), false],
    'of no day': [numberOf('110101', '19900400'), false],
  };
  for (const [what, [number, valid]] of Object.entries(cases)) {
    test(`${what}: ${number} is ${valid ? 'one' : 'none'}`, () =>
      assert.equal(isIdentityNumber(number, 2025), valid));
  }

  test('the check character may be X, in either case', () => {
    assert.equal(isIdentityNumber('11010119900307141X', 2025), true);
    assert.equal(isIdentityNumber('11010119900307141x', 2025), true);
    assert.equal(isIdentityNumber('110101199003071410', 2025), false);
  });
});

suite('persons', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    张某诉本局一案: ['张某'],
    李某某提出申请: ['李某某'],
    对于某些问题: [],
    申请人李清河向本局提出申请: ['李清河'],
    '申请人：李清，提出申请': ['李清'],
    原告王溪不服: ['王溪'],
    申请人向本局提出: [],
    申请人云溪公司提出: [],
    '全年应诉1件，王小溪诉青禾县人民政府一案': ['王小溪'],
    王小溪诉云溪市教育局: ['王小溪'],
    行政诉讼未发生: [],
    高效应诉青禾县人民政府: [],
    张某诉张某: ['张某', '张某'],
  };
  for (const [text, names] of Object.entries(cases)) {
    test(text, () =>
      assert.deepEqual(
        [...personsIn(text)].map(({ from, to }) => text.slice(from, to)),
        names,
      ),
    );
  }
});

suite('long numbers', () => {
  const found = (words: string, pieces = 3): readonly string[] => {
    const [, passage] = passagesOf(parse(overviewSaying(words)));
    const form = numberForm(11, pieces);
    return [...digitRunsIn(passage!.text, form)]
      .flatMap((run) => [...numbersIn(run, passage!, form)])
      .map(({ digits }) => digits);
  };
  const cases: Readonly<Record<string, readonly string[]>> = {
    '电话13812345678。': ['13812345678'],
    '电话１３８１２３４５６７８。': ['13812345678'],
    '电话138 1234 5678。': ['13812345678'],
    '电话13812345678 13912345678。': ['13812345678', '13912345678'],
    '电话138 1234 5678 139 1234 5678。': [
      '13812345678',
      '12345678139',
      '56781391234',
      '13912345678',
    ],
    '电话13 81 2345 678。': [],
    '电话138123456789。': [],
    '电话1381234567。': [],
    '账号：13812345678，订单号为13812345678': [],
    'A13812345678，13812345678B，x@13812345678': [],
  };
  for (const [words, numbers] of Object.entries(cases)) {
    test(words, () => assert.deepEqual(found(words), numbers));
  }

  test('in as many pieces as are allowed', () => {
    assert.deepEqual(found('电话13 81 2345 678。', 4), ['13812345678']);
    assert.deepEqual(found('电话138 12345678。', 1), []);
  });
});
