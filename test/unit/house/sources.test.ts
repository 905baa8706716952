import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { templates } from '../../../server/src/template/load';
import { linesMatching, read, trackedFiles } from './repository';

const longestFile = 350;

suite('house: sources', () => {
  const sources = trackedFiles().filter((path) => /^(server|client)\/src\/.*\.ts$/.test(path));
  const typescript = trackedFiles().filter((path) => /\.(ts|mjs|cjs)$/.test(path));

  test('there are sources to look at', () => {
    assert.ok(sources.length > 10, `only ${sources.length} files`);
  });

  test(`no file is longer than ${longestFile} lines`, () => {
    const long = sources
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longestFile)
      .map(({ path, lines }) => `${path}: ${lines}`);
    assert.deepEqual(long, []);
  });

  test('no check of the compiler or the linter is switched off in place', () => {
    const pattern = new RegExp(
      ['@ts-' + '(ignore|nocheck|expect-error)', 'eslint-' + 'disable'].join('|'),
    );
    assert.deepEqual(
      typescript.flatMap((path) => linesMatching(path, pattern)),
      [],
    );
  });

  test('no part of a type is given up', () => {
    const pattern = /(?::\s*|\bas\s+|[<,|&(]\s*)any\s*(?:[;,)>|&=[{\]]|$)/;
    assert.deepEqual(
      sources.flatMap((path) => linesMatching(path, pattern)),
      [],
    );
  });

  test('rules ask facts and do not read the text for themselves', () => {
    const reading = sources
      .filter((path) => path.startsWith('server/src/rules/catalogue/'))
      .filter((path) =>
        /\.matchAll\(|\b(?:halfWidth|compact|squeeze|squeezedText|indexLines)\(/.test(read(path)),
      );
    assert.deepEqual(reading, []);
  });

  /** Rules that still walk all running text themselves, and why; none may join them. */
  const walkers = [
    // Only the preamble and the opening of chapter one count, as a whole.
    'basis-edition',
    // Names of others are told from the report's own body, which no paragraph knows.
    'copied-residue',
    // What the whole text shows to be covered is asked for governments alone.
    'overview-aspects',
    // Seldom asked, as the table must be suspicious first: a search would cost every paragraph.
    'zero-suspect',
    // Blanks are what a passage's text no longer has; its places know of them.
    'punctuation',
  ];

  test('rules look for words paragraph by paragraph and do not walk the text', () => {
    const walking = sources
      .filter((path) => path.startsWith('server/src/rules/catalogue/'))
      .filter((path) => /\b(?:passagesOf|stretchesOf|sentencesOf)\(report/.test(read(path)))
      .map((path) => basename(path, '.ts'));
    assert.deepEqual(walking, walkers);
  });

  test('no rule and no fact names a row or column of a form', () => {
    // Words that code has of its own: a severity, types of cells, a formula, and what claims tell.
    const ownWords = new Set(['warning', 'amount', 'change', 'in-force', 'other', 'received']);
    const blocks = templates.flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
    const ids = new Set(
      blocks
        .flatMap(({ rows, columns }) => [...rows, ...columns].map(({ id }) => id))
        .filter((id) => !ownWords.has(id)),
    );
    assert.ok(ids.has('regulations'), 'the forms have no such row');
    const naming = sources
      .filter((path) => /^server\/src\/(?:rules|facts)\//.test(path))
      .flatMap((path) =>
        [...read(path).matchAll(/'([a-z][a-z\d.-]*(?:\/[a-z][a-z\d.-]*)*)'/g)]
          .filter(([, words = '']) => words.split('/').some((word) => ids.has(word)))
          .filter(({ input, index }) => !input.slice(0, index).endsWith('from '))
          .map(([word]) => `${path}: ${word}`),
      );
    assert.deepEqual(naming, []);
  });

  test('each file of the rule catalogue is the rule it is named after', () => {
    const catalogue = sources.filter((path) => path.startsWith('server/src/rules/catalogue/'));
    assert.ok(catalogue.length > 0, 'the catalogue is empty');
    const misnamed = catalogue.filter((path) => {
      const codes = [...read(path).matchAll(/^\s*code: '([^']+)'/gm)].map((match) => match[1]);
      return codes.length !== 1 || codes[0] !== basename(path, '.ts');
    });
    assert.deepEqual(misnamed, []);
  });
});
