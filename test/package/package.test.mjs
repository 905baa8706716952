import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { Buffer } from 'node:buffer';
import path from 'node:path';
import process from 'node:process';
import { suite, suiteSetup, test } from 'mocha';
import { repository } from '../../scripts/editor/paths.mjs';
import { filesInZip } from './zip.mjs';

const kilobyte = 1024;
// Nearly 1 MB of it reads PDFs, with the character maps of simplified Chinese.
const most = 1900 * kilobyte;

/** What VS Code and its marketplace look for by name; what the clients start and open themselves. */
const known = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/SECURITY.md',
  'extension/dist/licenses.txt',
  'extension/README.en.md',
  'extension/changelog.md',
  'extension/CHANGELOG.en.md',
  'extension/dist/client.awake.js',
  'extension/dist/form.css',
  'extension/dist/clipboard.js',
  'extension/dist/form.js',
  'extension/dist/overview.css',
  'extension/dist/overview.js',
  'extension/dist/import-office.js',
  'extension/dist/import-pdf.js',
  'extension/dist/publish-docx.js',
  'extension/dist/server.js',
  'extension/dist/server.main.js',
  'extension/dist/server.web.js',
  'extension/images/form.png',
  'extension/images/problems.png',
  'extension/images/quick-fix.png',
  'extension/l10n/bundle.l10n.zh-cn.json',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.zh-cn.json',
  'extension/readme.md',
  ...['correct', 'new-report', 'open-sample', 'settings'].map(
    (page) => `extension/walkthrough/${page}.nls.zh-cn.md`,
  ),
  'extension/walkthrough/sample.md',
];

suite('The package', () => {
  /** @type {string} */
  let file;
  /** @type {ReadonlyMap<string, Buffer>} */
  let files;

  suiteSetup(async () => {
    const { name, version } = JSON.parse(
      await readFile(path.join(repository, 'package.json'), 'utf8'),
    );
    file = path.join(repository, `${name}-${version}.vsix`);
    files = filesInZip(await readFile(file));
  });

  const manifest = () => JSON.parse(files.get('extension/package.json')?.toString('utf8') ?? '');

  test('is below 1900 KB: half reads PDFs and loads with the first of them, a tenth is pictures seen offline', async () => {
    const { size } = await stat(file);
    assert.ok(size < most, `${(size / kilobyte).toFixed(1)} KB`);
  });

  test('has what the manifest names and what VS Code looks for, and nothing else', () => {
    const { scripts: _, bin: __, ...named } = manifest();
    const inManifest = namedFiles(named).map((each) => path.posix.join('extension', each));
    assert.deepEqual([...files.keys()].sort(), [...new Set([...known, ...inManifest])].sort());
  });

  test('has what makes it found: icon, categories, keywords in both languages, a repository', () => {
    const { icon, categories, keywords, repository: home, license } = manifest();
    assert.ok(files.get(`extension/${icon}`)?.subarray(1, 4).equals(Buffer.from('PNG')));
    assert.ok(categories.includes('Linters'));
    assert.ok(keywords.some((/** @type {string} */ each) => /\p{Script=Han}/u.test(each)));
    assert.ok(keywords.some((/** @type {string} */ each) => /^[a-z ]+$/.test(each)));
    assert.match(home.url, /^https:/);
    assert.equal(license, 'MIT');
  });

  test('has no source maps', () => {
    assert.deepEqual(
      [...files.keys()].filter((name) => name.endsWith('.map')),
      [],
    );
    assert.deepEqual(filesWith(/[#@] ?sourceMappingURL=|sourcesContent/), []);
  });

  test('tells nothing of the machine that it was made on', () => {
    const { username } = userInfo();
    const places = [repository, process.cwd(), path.join(homedir(), ''), tmpdir(), hostname()]
      .filter((place) => place.length > 3)
      .concat(username === 'root' ? [] : [`/${username}/`]);
    for (const place of new Set(places)) {
      const found = filesWith(new RegExp(`(?<![\\w.])${place.replace(/[^\w]/g, '\\$&')}\\b`));
      assert.deepEqual(found, [], place);
    }
  });

  test('has the licence of every library in its bundles, and says how safe it is', () => {
    const notices = files.get('extension/dist/licenses.txt')?.toString('utf8') ?? '';
    const packed = [...files.keys()].filter((name) => /\/dist\/.*\.js$/.test(name));
    assert.ok(packed.length > 0);
    for (const library of [
      'vscode-languageserver',
      'htmlparser2',
      'pdfjs-dist',
      'docx',
      'fflate',
    ]) {
      assert.match(notices, new RegExp(`^${library} \\d[\\w.-]* \\(`, 'm'));
    }
    assert.match(notices, /Permission is hereby granted, free of charge/);
    assert.match(files.get('extension/SECURITY.md')?.toString('utf8') ?? '', /Reporting/);
  });

  test('declares truthfully where it works', () => {
    const { capabilities, browser, main, extensionKind } = manifest();
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
    assert.equal(capabilities.virtualWorkspaces, true);
    assert.deepEqual([main, browser], ['./dist/client.js', './dist/client.web.js']);
    assert.equal(extensionKind, undefined);
  });

  /** @param {RegExp} pattern */
  const filesWith = (pattern) =>
    [...files].filter(([, bytes]) => pattern.test(bytes.toString('utf8'))).map(([name]) => name);
});

/**
 * The files that a value of the manifest names.
 *
 * @param {unknown} value
 * @returns {readonly string[]}
 */
function namedFiles(value) {
  if (typeof value === 'string') return isFileName(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namedFiles);
}

/** @param {string} text */
const isFileName = (text) => /^(?:\.\/)?[\w.-]+\/[\w./-]+\.\w+$/.test(text);
