import { deepStrictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setup, suite, teardown, test } from 'mocha';
import { removeStale } from '../../scripts/stale-outputs.cjs';

suite('Compiled files', () => {
  let root;
  const write = (...paths) => {
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), '');
    }
  };
  const written = () =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
  setup(() => {
    root = mkdtempSync(join(tmpdir(), 'gouji-'));
  });
  teardown(() => rmSync(root, { recursive: true }));

  test('go with their source, and so does what the compiler remembers', () => {
    write('test/a.test.ts', 'out/test/a.test.js', 'out/test/a.test.js.map');
    write('out/test/b.test.js', 'out/test/b.test.js.map', 'out/server/src/b.js');
    write('out/.tsbuildinfo/test.tsbuildinfo', 'out/templates/a.json');
    removeStale(root);
    deepStrictEqual(written(), [
      join('out', 'templates', 'a.json'),
      join('out', 'test', 'a.test.js'),
      join('out', 'test', 'a.test.js.map'),
      join('test', 'a.test.ts'),
    ]);
  });

  test('stay with it, and nothing is compiled again', () => {
    write('server/src/a.ts', 'out/server/src/a.js', 'out/.tsbuildinfo/server.tsbuildinfo');
    const before = written();
    removeStale(root);
    deepStrictEqual(written(), before);
  });

  test('need not be there', () => {
    removeStale(root);
    deepStrictEqual(written(), []);
  });
});
