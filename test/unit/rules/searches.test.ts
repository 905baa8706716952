import assert from 'node:assert/strict';
import { builtInWords } from '../../../server/src/facts/words/builtIn';
import { unmarked } from '../../support/ruleExamples';
import { exampleOf, rulesWithExamples } from './exampleFiles';

const words = builtInWords();

/** The paragraphs of a rule's example that have the fault. */
const paragraphsOf = (rule: { readonly code: string }): readonly string[] =>
  exampleOf(rule).parts.flatMap(({ bad }) => unmarked(bad.join('\n')).split('\n'));

suite('what rules look for in running text', () => {
  const searching = rulesWithExamples.flatMap(({ code, search }) =>
    search ? [{ code, search }] : [],
  );

  test('there are such rules', () => assert.ok(searching.length > 0));

  const all = searching.flatMap(paragraphsOf);

  for (const { code, search } of searching) {
    test(`${code}: is found in the paragraphs of its example, whatever was searched before`, () => {
      const find = (text: string): readonly object[] => [...search.find(text, words)];
      const own = (): readonly object[] => paragraphsOf({ code }).flatMap(find);
      const before = own();
      assert.ok(before.length > 0, paragraphsOf({ code }).join('\n'));
      const once = all.map(find);
      const again = [...all].reverse().map(find).reverse();
      assert.deepEqual(again, once);
      assert.deepEqual(own(), before);
    });
  }
});
