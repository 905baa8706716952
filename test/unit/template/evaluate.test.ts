import assert from 'node:assert/strict';
import Big from 'big.js';
import {
  decimalExcessOver,
  decimalSumOver,
  excessOver,
  sumOver,
  type Sides,
} from '../../../server/src/template/evaluate';
import { exact } from '../../../server/src/text/exact';

suite('the evaluator of sums', () => {
  const numbers = new Map<string, number | null>([
    ['a', 0.1],
    ['b', 0.2],
    ['total', 0.3],
    ['large', 123_456_789_012_345],
    ['words', null],
    ['unreadable', Number.NaN],
  ]);
  const numberAt = (place: string): number | null | undefined => numbers.get(place);
  const decimals = new Map([
    ['a', new Big('0.1')],
    ['b', new Big('0.2')],
    ['total', new Big('0.3')],
    ['large', new Big('12345678901234567890.01')],
  ]);
  const decimalAt = (place: string): Big | undefined => decimals.get(place);
  const sides = (left: string, right: string): Sides<string> => ({
    left: left.split('+').filter(Boolean),
    right: right.split('+').filter(Boolean),
  });

  test('adds decimals without what binary fractions leave behind', () => {
    assert.equal(sumOver(['a', 'b'], numberAt), 0.3);
    assert.equal(excessOver(sides('a+b', 'total'), numberAt), 0);
    assert.equal(excessOver(sides('total', 'b'), numberAt), 0.1);
    assert.equal(excessOver(sides('b', 'total'), numberAt), -0.1);
  });

  test('comes to 0 over no place at all', () => {
    assert.equal(sumOver([], numberAt), 0);
    assert.equal(excessOver(sides('', ''), numberAt), 0);
    assert.equal(decimalSumOver([], decimalAt)?.toFixed(), '0');
  });

  test('counts a place as often as it is named', () => {
    assert.equal(sumOver(['b', 'b'], numberAt), 0.4);
    assert.equal(decimalSumOver(['b', 'b'], decimalAt)?.toFixed(), '0.4');
  });

  for (const place of ['words', 'unreadable', 'missing']) {
    test(`cannot tell where a place has no number: ${place}`, () => {
      assert.equal(sumOver(['a', place], numberAt), null);
      assert.equal(excessOver(sides(`a+${place}`, 'b'), numberAt), null);
      assert.equal(excessOver(sides('a', place), numberAt), null);
      assert.equal(decimalSumOver(['a', place], decimalAt), null);
      assert.equal(decimalExcessOver(sides(place, 'a'), decimalAt), null);
      assert.equal(decimalExcessOver(sides('a', place), decimalAt), null);
    });
  }

  test('leaves large whole numbers as they are', () => {
    assert.equal(sumOver(['large'], numberAt), 123_456_789_012_345);
    for (const value of [2 ** 40 + 1, 2 ** 50 + 7, Number.MAX_SAFE_INTEGER, -(2 ** 45) - 3]) {
      assert.equal(exact(value), value);
    }
  });

  test('is exact over decimals of any size', () => {
    assert.equal(
      decimalExcessOver(sides('large+a+b', 'total'), decimalAt)?.toFixed(),
      '12345678901234567890.01',
    );
    assert.equal(decimalExcessOver(sides('a', 'b'), decimalAt)?.toFixed(), '-0.1');
  });
});
