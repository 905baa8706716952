import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type * as reading from '../support/reader';
import type * as checking from '../../server/src/rules/check';
import type * as catalogue from '../../server/src/rules/catalogue';
import type * as forms from '../../server/src/template/load';
import { newDraft } from '../support/draft';
import { anyEdit } from '../support/generate/edit';
import { runs, timeLimit } from './runs';

const runsPerProperty = runs(12);
const load = createRequire(__filename);

/** Checks texts with modules of its own, which have kept nothing yet. */
function freshCheck(): (text: string) => string {
  const own = Object.keys(load.cache).filter((path) =>
    /[\\/](?:server[\\/]src|test[\\/]support)[\\/]/.test(path),
  );
  const before = own.map((path) => [path, load.cache[path]] as const);
  for (const path of own) Reflect.deleteProperty(load.cache, path);
  const { parse } = load('../support/reader') as typeof reading;
  const { createChecker } = load('../../server/src/rules/check') as typeof checking;
  const { rules } = load('../../server/src/rules/catalogue') as typeof catalogue;
  const { templates } = load('../../server/src/template/load') as typeof forms;
  for (const [path, module] of before) load.cache[path] = module;
  const checker = createChecker(rules, templates);
  // Rules that are off of themselves are asked, too.
  const levels = new Map(
    rules.flatMap(({ code, offByDefault }) =>
      offByDefault === true ? [[code, 'hint'] as const] : [],
    ),
  );
  return (text) => JSON.stringify(checker.check(parse(text), levels));
}

suite('property: what is kept', () => {
  test('a draft is checked alike whatever was checked before', () => {
    const used = freshCheck();
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = newDraft();
        for (const { at, length, piece } of edits) {
          used(text);
          const from = Math.floor((text.length * at) / 1000);
          text = text.slice(0, from) + piece + text.slice(from + length);
        }
        assert.equal(used(text), freshCheck()(text));
      }),
      { numRuns: runsPerProperty },
    );
  }).timeout(timeLimit(runsPerProperty));
});
