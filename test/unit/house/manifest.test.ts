import assert from 'node:assert/strict';
import { exists, read, readJson } from './repository';

interface Manifest {
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly configuration: string }[];
    readonly grammars: readonly { readonly language: string; readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
  };
}

/** Major and minor of a version or of a range's lower bound, as one comparable number. */
function minorOf(version: string): number {
  const match = /^\^?(\d+)\.(\d+)\.\d+$/.exec(version);
  assert.ok(match, `no plain version: ${version}`);
  return Number(match[1]) * 10_000 + Number(match[2]);
}

suite('house: manifest', () => {
  const manifest = readJson('package.json') as Manifest;

  test('the editor interface compiled against is not newer than the oldest editor supported', () => {
    const oldest = minorOf(manifest.engines.vscode);
    const types = manifest.devDependencies['@types/vscode'];
    assert.ok(types !== undefined);
    assert.ok(minorOf(types) <= oldest, `@types/vscode ${types} > ${manifest.engines.vscode}`);
  });

  test('the oldest editor supported has what the language client needs', () => {
    const client = readJson('node_modules/vscode-languageclient/package.json') as Manifest;
    assert.ok(minorOf(client.engines.vscode) <= minorOf(manifest.engines.vscode));
  });

  test('dependencies have exact versions', () => {
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    assert.deepEqual(loose, []);
  });

  test('every text of the manifest exists in both languages, and none is left over', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    const wanted = [...new Set(used)].sort();
    for (const path of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts = readJson(path) as Readonly<Record<string, string>>;
      assert.deepEqual(Object.keys(texts).sort(), wanted, path);
      const empty = Object.keys(texts).filter((key) => texts[key]?.trim() === '');
      assert.deepEqual(empty, [], path);
    }
  });

  test('the Chinese texts are Chinese', () => {
    const texts = readJson('package.nls.zh-cn.json') as Readonly<Record<string, string>>;
    const foreign = Object.entries(texts).filter(([, text]) => !/\p{Script=Han}/u.test(text));
    assert.deepEqual(foreign, []);
  });

  test('every file the manifest names is there', () => {
    const { languages, grammars, snippets } = manifest.contributes;
    const named = [
      manifest.icon,
      ...languages.map(({ configuration }) => configuration),
      ...[...grammars, ...snippets].map(({ path }) => path),
    ];
    assert.deepEqual(
      named.filter((path) => !exists(path)),
      [],
    );
  });

  test('the commands that the documents tell to run exist', () => {
    const documents = ['README.md', 'README.en.md', 'CONTRIBUTING.md'];
    const told = documents.flatMap((path) =>
      [...read(path).matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
    );
    assert.ok(told.length > 0);
    assert.deepEqual(
      told.filter((name) => manifest.scripts[name] === undefined),
      [],
    );
  });
});
