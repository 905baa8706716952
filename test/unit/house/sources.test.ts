import assert from 'node:assert/strict';
import { basename } from 'node:path';
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
