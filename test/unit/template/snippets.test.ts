import assert from 'node:assert/strict';
import { templates } from '../../../server/src/template/load';
import { snippetsOf } from '../../../server/src/template/skeleton/snippets';
import { newestEdition } from '../../support/disclosure';
import { readJson } from './files';
import { readSnippet } from './snippetSyntax';

suite('snippets', () => {
  const newest = `（${newestEdition.name['zh-cn']}）`;
  const snippets = Object.entries(snippetsOf(templates));
  const endings = templates.flatMap(({ id, name }) => [
    id,
    name['zh-cn'].replace(/[^\p{Script=Han}\d]/gu, ''),
  ]);

  test('the file is up to date (else: npm run generate)', () => {
    assert.deepEqual(readJson('snippets/gouji.json'), Object.fromEntries(snippets));
  });

  test('there is one for each report, chapter, table and block, none of the same name', () => {
    const wanted = templates.map(({ chapters, tables }) => {
      const blocks = tables.map((table) => table.blocks.length).filter((count) => count > 1);
      return 1 + chapters.length + tables.length + blocks.reduce((sum, count) => sum + count, 0);
    });
    assert.equal(
      snippets.length,
      wanted.reduce((sum, count) => sum + count, 0),
    );
  });

  test('every prefix belongs to one snippet; only the newest edition’s have no edition behind them', () => {
    const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [name, { prefix }] of snippets) {
      const bare = prefix.filter((text) => !endings.some((ending) => text.endsWith(ending)));
      assert.equal(bare.length > 0, name.endsWith(newest), name);
    }
  });

  test('an editor that sorts by prefixes lists the newest edition first', () => {
    const skeletons = snippets
      .flatMap(([name, { prefix }]) => prefix.map((text) => ({ name, text })))
      .filter(({ text }) => text.startsWith('nianbao'))
      .sort((one, other) => (one.text < other.text ? -1 : 1));
    assert.equal(skeletons[0]?.name, `年报骨架${newest}`);
  });

  test('none has a prefix that only programmers read', () => {
    const all = snippets.flatMap(([, { prefix }]) => prefix);
    assert.deepEqual(
      all.filter((text) => /^(?:block|chapter|table)-|_|^\p{Script=Han}.*[a-z]/u.test(text)),
      [],
    );
  });

  test('no name or description has brackets in brackets, or a full stop before them', () => {
    const all = snippets.flatMap(([name, { description }]) => [name, description]);
    assert.deepEqual(
      all.filter((text) => /（[^）]*（|\([^)]*\(|[。.][（ ]/.test(text)),
      [],
    );
  });

  for (const [name, { prefix, description, body }] of snippets) {
    test(`${name}: valid tab stops, a Chinese prefix, both languages`, () => {
      const { stops } = readSnippet(body.join('\n'));
      const numbers = [...new Set(stops.map(({ number }) => number))];
      assert.deepEqual(numbers, [...Array(numbers.length - 1).keys()].map((i) => i + 1).concat(0));
      assert.ok(prefix.some((text) => /^\p{Script=Han}/u.test(text)));
      assert.match(description, /^“?\p{Script=Han}.* \/ [A-Za-z]/u);
    });
  }
});
