import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../../server/src/library/api';
import * as library from '../../server/src/library/index';
import { city, unitReport } from '../support/city';
import { cleanDraft, draftWithWrongTotal } from './support/drafts';
import { atDesk, draftsIn, root } from './support/gouji';

const { check, parse }: Library = library;
const { files, units } = city(2, 0, 1);
/** One more carried in than the year before says. */
const jumping = unitReport(units[1]!, 2024, 0, 3);
const wrong = files['2024/报告1.md']!;
const packaged = join(root, 'packages', 'gouji');
const readJson = (path: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;

/** Runs a module that has the package at hand, as its users have it. */
function runModule(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-library-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(packaged, join(folder, 'node_modules', 'gouji'), 'junction');
    writeFileSync(join(folder, 'example.mjs'), source);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

suite('library', () => {
  test('gives the verdict of the command line, fixes and all', () => {
    const drafts = {
      'a.md': wrong,
      'b.md': cleanDraft(),
      'c.md': draftWithWrongTotal(),
      'd.md': readFileSync(join(root, 'samples', firstSample()), 'utf8'),
    };
    atDesk(drafts, ({ gouji }) => {
      // Apart, so that none is compared with another.
      for (const [path, text] of Object.entries(drafts)) {
        const [draft] = draftsIn(gouji('check', '--format', 'json', path).stdout);
        const { findings, year, edition } = check(text);
        assert.deepEqual({ findings, year, edition }, pick(draft!), path);
        const [read] = JSON.parse(gouji('parse', path).stdout) as readonly object[];
        const { recognised, ...parsed } = parse(text);
        assert.deepEqual({ path, ...parsed }, read);
        assert.equal(recognised, true);
      }
    });
  });

  test('compares with the year before, and speaks English', () => {
    const findings = (previous?: string) =>
      check(jumping, { language: 'en', ...(previous !== undefined && { previous }) }).findings;
    assert.ok(findings(files['2023/1.md']).some(({ code }) => code === 'carry-over'));
    assert.ok(!findings().some(({ code }) => code === 'carry-over'));
    assert.ok(findings().every(({ message }) => /[a-z]/.test(message)));
  });

  test('levels change by code; names that are not there are refused', () => {
    const codes = check(wrong, { rules: { 'row-total': 'off' } }).findings.map(({ code }) => code);
    assert.ok(!codes.includes('row-total'));
    assert.throws(() => check(wrong, { rules: { nonsense: 'off' } }), RangeError);
    assert.throws(() => parse(wrong, { edition: '1999' }), RangeError);
    assert.throws(() => parse(wrong, { type: 'x' }), RangeError);
  });

  test('what is no report has no findings and says so', () => {
    assert.equal(check('# 会议纪要\n').recognised, false);
    assert.deepEqual(check('').findings, []);
  });

  test('each example of its page runs against the package as it is published', () => {
    const page = readFileSync(join(packaged, 'README.md'), 'utf8');
    const examples = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]!);
    const said = examples.map(runModule);
    assert.equal(said.length, 3);
    assert.match(said[0]!, /^云溪市教育局 2024\n\d+ \w+ [\w-]+ /);
    assert.equal(said[1], 'false\n');
    assert.match(said[2]!, /^134\n/);
  });

  test('the package asks nothing of where it runs, and is of the product’s version', () => {
    const bundle = readFileSync(join(packaged, 'dist', 'index.mjs'), 'utf8');
    assert.doesNotMatch(bundle, /\b(?:require\(|from\s*["']|import\s*\(|process\.)/);
    const { version, engines } = readJson(join(packaged, 'package.json'));
    const product = readJson(join(root, 'package.json'));
    assert.equal(version, product.version);
    assert.deepEqual(engines, { node: (product.engines as { readonly node: string }).node });
  });

  test('its declarations are those that the compiler checked', () => {
    const declared = readFileSync(join(packaged, 'dist', 'index.d.ts'), 'utf8');
    assert.ok(declared.startsWith(readFileSync(join(root, 'server/src/library/api.ts'), 'utf8')));
    for (const name of Object.keys(library)) {
      assert.ok(declared.includes(`export declare const ${name}: Library['${name}'];`), name);
    }
  });
});

const pick = ({ findings, year, edition }: ReturnType<typeof draftsIn>[number]) => ({
  findings,
  year,
  edition,
});

/** A sample with mistakes. */
function firstSample(): string {
  const { stdout } = spawnSync('git', ['-C', root, 'ls-files', '-z', 'samples/*.md'], {
    encoding: 'utf8',
  });
  return stdout.split('\0')[0]!.slice('samples/'.length);
}
