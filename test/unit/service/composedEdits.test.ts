import assert from 'node:assert/strict';
import { composedEdits } from '../../../server/src/service/fixes/composedEdits';
import { applyEdits } from '../../../server/src/text/edit';
import { spanOf } from '../../../server/src/text/span';

const edit = (start: number, end: number, newText: string) => ({
  span: spanOf(start, end),
  newText,
});

suite('edits of several rounds as edits of the first text', () => {
  const text = '甲乙丙丁戊己庚';

  for (const [what, rounds, count] of [
    ['none', [], 0],
    ['one round', [[edit(1, 2, 'X'), edit(4, 5, '')]], 2],
    ['a later round beside the first', [[edit(1, 2, 'XYZ')], [edit(6, 7, 'Q')]], 2],
    ['a later round within the first one’s words', [[edit(1, 2, 'XYZ')], [edit(2, 3, '')]], 1],
    ['what one puts in another takes out', [[edit(3, 3, '新')], [edit(3, 4, '')]], 0],
    ['an insertion at the end', [[edit(7, 7, '。')]], 1],
  ] as const) {
    test(what, () => {
      const after = rounds.reduce((current, edits) => applyEdits(current, edits), text);
      const composed = composedEdits(text.length, rounds);
      assert.equal(applyEdits(text, composed), after);
      assert.equal(composed.length, count);
    });
  }
});
