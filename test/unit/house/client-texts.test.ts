import assert from 'node:assert/strict';
import { read, readJson, trackedFiles } from './repository';

/** What the extension's sources say, by the English texts in their calls of `t`. */
const saidIn = (path: string): readonly string[] =>
  [...read(path).matchAll(/(?<![\w.])t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) =>
    match[1]!.replace(/\\(.)/g, '$1'),
  );

suite('house: texts of the extension', () => {
  const sources = trackedFiles().filter((path) => /^client\/src\/.*\.ts$/.test(path));
  const chinese = readJson('l10n/bundle.l10n.zh-cn.json') as Readonly<Record<string, string>>;
  const said = new Set(sources.flatMap(saidIn));

  test('each has its Chinese, and none is left over', () => {
    assert.ok(said.size > 30, `only ${said.size} texts`);
    assert.deepEqual(Object.keys(chinese).sort(), [...said].sort());
  });

  test('both have the same marks for what is put in', () => {
    const marks = (text: string): readonly string[] =>
      [...new Set([...text.matchAll(/\{(\d+)[|}]/g)].map(([, place]) => place!))].sort();
    const unlike = Object.entries(chinese).filter(
      ([english, text]) => marks(english).join() !== marks(text).join(),
    );
    assert.deepEqual(unlike, []);
  });

  test('none goes past the setting of the language', () => {
    assert.deepEqual(
      sources.filter((path) => read(path).includes('l10n.t(')),
      [],
    );
  });
});
