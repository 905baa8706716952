import assert from 'node:assert/strict';
import { filledIn as inClient } from '../../../client/src/filledIn';
import { filledIn } from '../../../server/src/text/filledIn';
import { wordingIn } from '../../../server/src/wording/wordingIn';
import { readJson } from '../house/repository';

suite('a text with its places filled in', () => {
  test('takes words and numbers by name or in their order', () => {
    assert.equal(filledIn('{a} of {b}', { a: 0, b: '甲' }), '0 of 甲');
    assert.equal(inClient('{0} of {1}', [2, 'b']), '2 of b');
  });

  test('speaks of one thing in the singular', () => {
    const text = '{count|# line is|# lines are} left: delete {count|it|them}';
    for (const [count, said] of [
      [1, '1 line is left: delete it'],
      [0, '0 lines are left: delete them'],
      [21, '21 lines are left: delete them'],
    ] as const) {
      assert.equal(filledIn(text, { count }), said);
      assert.equal(inClient(text.replaceAll('count', '0'), [count]), said);
    }
  });

  test('leaves a place as it is that nothing is named for', () => {
    assert.equal(inClient('{0} of {1|# line|# lines}', ['2']), '2 of {1|# line|# lines}');
  });

  test('is what the user reads', () => {
    const title = (count: number): string =>
      wordingIn('en').say({ key: 'fix.delete-lines', args: { count } });
    assert.deepEqual([1, 3].map(title), ['Delete this line', 'Delete these 3 lines']);
    const chinese = wordingIn('zh-cn').say({ key: 'fix.delete-lines', args: { count: 1 } });
    assert.match(chinese, /1/);
  });

  test('no English text tells one thing in the plural', () => {
    // Only ever said of several.
    const several =
      /\.(many|several)\b|previous-several|misnumbered|stand-in|scattered|none-compared|^decision-sum$|^chapter-|^action\.fix-rule$/;
    const counted = /\{(?:\d|count|units|reports|findings|received)\} (?:\w+ ){0,2}\w+s\b/;
    const texts = {
      ...(readJson('l10n/messages.en.json') as Readonly<Record<string, string>>),
      ...(readJson('l10n/messages.disclosure.en.json') as Readonly<Record<string, string>>),
      ...(readJson('l10n/messages.cli.en.json') as Readonly<Record<string, string>>),
    };
    const client = Object.keys(readJson('l10n/bundle.l10n.zh-cn.json') as object);
    assert.deepEqual(
      [
        ...Object.entries(texts).filter(([key, text]) => !several.test(key) && counted.test(text)),
        ...client.filter((text) => counted.test(text)),
      ],
      [],
    );
  });
});
