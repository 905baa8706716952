import assert from 'node:assert/strict';
import { figuresOf } from '../../../server/src/facts/rollup/figures';
import { parse } from '../../support/reader';
import { report } from '../../support/rollupReports';

/** What the cell of the review table adds to a sum. */
const added = (cases: string, column: string): string | null | undefined => {
  const { cells } = figuresOf(parse(report({ agency: '青禾县教育局', cases })));
  return cells.get(`review/reconsideration/${column}`)?.decimal;
};

const others = '0 0 0 0 0 0 0 0 0 0';

suite('figures of a unit', () => {
  test('words for none add 0 where the sums say so, or say nothing', () => {
    assert.equal(added(`无 0 0 0 0 ${others}`, 'upheld'), '0');
    assert.equal(added(`7 — 0 0 7 ${others}`, 'corrected'), '0');
    assert.equal(added(`7 — 若干 0 7 ${others}`, 'corrected'), '0');
  });

  test('words for none where the sums have something add nothing that can be told', () => {
    for (const words of ['无', '/', '—', '零']) {
      assert.equal(added(`7 0 0 0 ${words} ${others}`, 'total'), null, words);
      assert.equal(added(`${words} 3 0 0 7 ${others}`, 'upheld'), null, words);
    }
    assert.equal(added(`7 0 0 0 无 ${others}`, 'upheld'), '7');
  });
});
