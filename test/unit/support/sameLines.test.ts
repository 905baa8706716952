import assert from 'node:assert/strict';
import { assertSameLines } from '../../support/sameLines';

const failureOf = (actual: string, expected: string): unknown => {
  try {
    assertSameLines(actual, expected);
  } catch (error) {
    if (error instanceof assert.AssertionError) return [error.actual, error.expected];
    throw error;
  }
  return null;
};

suite('texts that are to be the same', () => {
  test('are, and nothing is said', () => assert.equal(failureOf('a\nb', 'a\nb'), null));

  for (const [name, actual, expected, shown] of [
    ['a line', 'a\nb\nc', 'a\nB\nc', ['2: b', '2: B']],
    [
      'two lines and what is between',
      'a\nb\nc\nd',
      'A\nb\nC\nd',
      ['1: a\n2: b\n3: c', '1: A\n2: b\n3: C'],
    ],
    ['a line more', 'a\nb\nc', 'a\nc', ['2: b', '']],
    ['a line twice', 'a\nb', 'a\na\nb', ['', '2: a']],
    ['the end', 'a', 'a\n', ['', '2: ']],
  ] as const)
    test(`${name}: only that is shown, with its number`, () =>
      assert.deepEqual(failureOf(actual, expected), shown));
});
