import assert from 'node:assert/strict';
import { globMatcher, maxPatternLength } from '../../../server/src/project/files/glob';

const fits: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['单位/*.md', ['单位/甲.md'], ['单位/甲.txt', '单位/甲/乙.md', '单位/.甲.md', '甲.md']],
  ['单位/**/*.md', ['单位/甲.md', '单位/甲/乙.md', '单位/甲/乙/丙.md'], ['单位/.git/乙.md']],
  ['**', ['甲', '甲/乙.md'], ['.git', '甲/.git']],
  ['年报-????.md', ['年报-2024.md'], ['年报-24.md', '年报-20245.md']],
  ['[甲乙丙].md', ['乙.md'], ['丁.md']],
  ['[!0-9]*.md', ['甲1.md'], ['1甲.md']],
  ['{甲,乙/丙}.{md,txt}', ['甲.md', '乙/丙.txt'], ['丙.txt', '甲.gouji']],
  ['{甲,{乙,丙}}/年报.md', ['丙/年报.md'], ['{甲,乙}/年报.md']],
  ['年报（{一}）[.md', ['年报（{一}）[.md'], ['年报（一）.md']],
  ['.草稿/*.md', ['.草稿/甲.md'], ['草稿/甲.md']],
  ['*a*b*c', ['xaxbxc', 'aabbcc'], ['acb', 'abcd']],
];

suite('patterns of paths', () => {
  for (const [pattern, fitting, others] of fits) {
    test(pattern, () => {
      const matches = globMatcher(pattern);
      assert.deepEqual([...fitting, ...others].filter(matches), fitting);
    });
  }

  test('no pattern is tried more often than it is long', () => {
    const pattern = `${'*a'.repeat(100)}b`;
    assert.equal(globMatcher(pattern)('a'.repeat(10_000)), false);
    assert.equal(globMatcher(`${'**/'.repeat(100)}b`)('a/'.repeat(1000)), false);
  });

  test('a pattern too long, or of too many wordings, fits nothing', () => {
    assert.equal(globMatcher('*'.repeat(maxPatternLength + 1))('a'), false);
    assert.equal(globMatcher('{a,b}'.repeat(20))('ab'.repeat(10)), false);
  });
});
