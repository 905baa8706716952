import assert from 'node:assert/strict';
import { templates } from '../../../server/src/template/load';
import { snippetsOf } from '../../../server/src/template/skeleton/snippets';
import { readJson } from './files';
import { readSnippet } from './snippetSyntax';

suite('snippets', () => {
  const snippets = Object.entries(snippetsOf(templates));

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

  test('every prefix names its edition and belongs to one snippet', () => {
    const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const prefix of prefixes)
      assert.ok(
        templates.some(({ id }) => prefix.endsWith(id)),
        prefix,
      );
  });

  for (const [name, { prefix, description, body }] of snippets) {
    test(`${name}: valid tab stops, a Chinese and a latin prefix, both languages`, () => {
      const { stops } = readSnippet(body.join('\n'));
      const numbers = [...new Set(stops.map(({ number }) => number))];
      assert.deepEqual(numbers, [...Array(numbers.length - 1).keys()].map((i) => i + 1).concat(0));
      assert.ok(prefix.some((text) => /^\p{Script=Han}/u.test(text)));
      assert.ok(prefix.some((text) => /^[a-z]/.test(text)));
      assert.match(description, /^\p{Script=Han}.* \/ [A-Za-z]/u);
    });
  }
});
