import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/gouji';

const textsIn = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(root, 'l10n', `messages.cli.${language}.json`), 'utf8')) as Readonly<
    Record<string, string>
  >;

const placesIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, place]) => place!))].sort();

suite('command line: texts', () => {
  const chinese = textsIn('zh-cn');
  const english = textsIn('en');

  test('both languages have the same texts with the same places to fill in', () => {
    assert.deepEqual(Object.keys(english), Object.keys(chinese));
    for (const [key, text] of Object.entries(chinese)) {
      assert.deepEqual(placesIn(english[key]!), placesIn(text), key);
    }
  });

  test('each is in its language', () => {
    for (const [key, text] of Object.entries(english)) {
      assert.doesNotMatch(text, /\p{Script=Han}/u, key);
    }
    const wordless = Object.entries(chinese).filter(([, text]) => !/\p{Script=Han}/u.test(text));
    assert.deepEqual(
      wordless.map(([key]) => key),
      [
        'cli.failure.import',
        'cli.failure.other',
        'cli.failure.record',
        'cli.failure.settings',
        'cli.fix.refused',
        'cli.note.import',
        'cli.pretty.file',
        'cli.rollup.cell',
        'cli.roster.cell',
        'cli.roster.comma',
        'cli.roster.state-count',
        'cli.roster.unread',
        'cli.template.problem',
      ],
    );
  });

  test('the code says no text that is not there, and none is left over', () => {
    const folder = join(root, 'server', 'src', 'cli');
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(folder, path), 'utf8'))
      .join('\n');
    const said = new Set([...code.matchAll(/'(cli\.[\w.-]+)'/g)].map((match) => match[1]!));
    assert.deepEqual(
      [...said].filter((key) => chinese[key] === undefined),
      [],
    );
    // The last part of some is what they are about, such as a unit's state.
    const begun = [...code.matchAll(/`(cli\.[\w.-]+\.)\$\{/g)].map((match) => match[1]!);
    assert.deepEqual(
      Object.keys(chinese).filter(
        (key) => !said.has(key) && !begun.some((beginning) => key.startsWith(beginning)),
      ),
      [],
    );
  });
});
