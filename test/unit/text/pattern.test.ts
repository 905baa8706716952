import assert from 'node:assert/strict';
import fc from 'fast-check';
import { literal } from '../../../server/src/text/pattern';

const signs = fc.string({
  unit: fc.constantFrom(...'\\^$.*+?()[]{}|/-（）a1县,=!<>:&#~\n'.split('')),
});

suite('words in a pattern', () => {
  for (const flags of ['', 'u', 'gu', 'i']) {
    test(`match themselves and nothing else, with the flags "${flags}"`, () => {
      fc.assert(
        fc.property(signs, fc.string(), (words, other) => {
          const pattern = new RegExp(`^${literal(words)}$`, flags.replace('g', ''));
          assert.ok(pattern.test(words));
          assert.equal(
            pattern.test(other),
            flags === 'i' ? other.toLowerCase() === words.toLowerCase() : other === words,
          );
        }),
      );
    });
  }

  test('in a class they are its members', () => {
    const pattern = new RegExp(`^[${literal('a-c]^')}]+$`, 'u');
    assert.ok(pattern.test('a-c]^'));
    assert.ok(!pattern.test('b'));
  });
});
