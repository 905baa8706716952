import assert from 'node:assert/strict';
import { contexts } from './contexts';
import { settingsUnits, settingUp } from './settings';
import { asking, checking, rewriting, mending, type Everything } from './subjects';
import { units } from './units';
import { costOfAPass, costsOf, described, growthsOf, textOf } from './work';

/**
 * No text, however long or ill-meant, makes the product hang: twice the text is twice the work. Each part
 * is run on texts that repeat a piece, and its processor time is compared with that on a shorter one. What
 * seems to grow faster is tried again with several sizes, the best of several times each, so that neither
 * a slow nor a busy machine is taken for slow code.
 */
suite('work in step with the text', function () {
  this.timeout(0);
  let pass = 0;
  suiteSetup(() => {
    // Code that runs for the first time is slower than it will be.
    for (const context of contexts)
      for (const all of [checking, mending, asking])
        costsOf(all, textOf({ unit: '共收到申请5件，其中予以公开3件。', context }, 2000));
    pass = costOfAPass();
  });

  const holds = (everything: Everything, sizes: readonly number[], where: string): void => {
    const context = contexts.find(({ name }) => name === where)!;
    const found = units.flatMap((unit) => growthsOf(everything, { unit, context }, sizes, pass));
    assert.deepEqual(found.map(described), []);
  };

  for (const name of ['alone', 'preamble', 'table three', 'table cell', 'chapter five']) {
    test(`reading and rules, ${name}`, () => holds(checking, [500, 4000], name));
  }
  test('reading and rules, title', () => holds(checking, [500, 4000, 32_000], 'title'));
  test('reading, rules, findings and their fixes, chapter one', () =>
    holds(mending, [500, 4000, 32_000], 'chapter one'));
  for (const name of ['chapter one', 'table three', 'table cell']) {
    test(`what an editor asks, ${name}`, () => holds(asking, [500, 4000], name));
  }
  for (const name of ['alone', 'table three']) {
    test(`tables and pages rewritten, ${name}`, () => holds(rewriting, [500, 4000], name));
  }
});

/** What other people's settings make the product do. */
suite('work in step with settings, word lists, rosters and baselines', function () {
  this.timeout(0);
  const alone = contexts[0]!;
  for (const unit of settingsUnits) {
    test(JSON.stringify(unit), () => {
      const growths = growthsOf(settingUp, { unit, context: alone }, [2000, 16_000], costOfAPass());
      assert.deepEqual(growths.map(described), []);
    });
  }
});

suite('work out of step is noticed', function () {
  this.timeout(0);
  const repetition = { unit: '一二三，', context: contexts[0]! };
  const told = (work: (text: string) => unknown, sizes = [500, 4000, 32_000]): readonly string[] =>
    growthsOf(
      (text, run) => void run('part', () => work(text)),
      repetition,
      sizes,
      costOfAPass(),
    ).map(described);

  test('a loop in a loop', () => {
    const work = (text: string): number => {
      let alike = 0;
      for (const one of text) for (const other of text) if (one === other) alike++;
      return alike;
    };
    assert.notDeepEqual(told(work), []);
  });

  test('a search from every place to the end', () => {
    const work = (text: string): number => {
      const characters = [...text];
      return characters.filter((_, i) => !characters.includes('终', i)).length;
    };
    assert.notDeepEqual(told(work), []);
  });

  test('an expression that begins anew at every character', () => {
    assert.notDeepEqual(
      told((text) => /[一二三，]+终/.test(text)),
      [],
    );
  });

  test('but neither one pass nor sorting', () => {
    assert.deepEqual(
      told((text) => text.replace(/二/g, '两').split('，').join('。')),
      [],
    );
    assert.deepEqual(
      told((text) => [...text].sort().join('')),
      [],
    );
  });
});
