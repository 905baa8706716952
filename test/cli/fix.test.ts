import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { encode } from 'iconv-lite';
import { replaced } from '../support/draft';
import { cleanDraft, draftWithWideDigit, draftWithWrongTotal } from './support/drafts';
import { atDesk } from './support/gouji';

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

suite('command line: fix', () => {
  test('corrects form, leaves figures alone, and nothing else is left to correct', () => {
    const both = replaced(draftWithWrongTotal(), '| 行政许可 | 0 |', '| 行政许可 | ０ |');
    atDesk({ 'draft.md': both }, ({ gouji, folder }) => {
      const { status, stdout, stderr } = gouji('fix', 'draft.md');
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.equal(stdout, 'draft.md：改了 1 处\n');
      assert.equal(readFileSync(join(folder, 'draft.md'), 'utf8'), draftWithWrongTotal());
      assert.equal(gouji('fix', 'draft.md').stdout, 'draft.md：没有可以自动改的\n');
    });
  });

  for (const [name, bytesOf] of [
    ['a byte-order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['CRLF', (text: string) => Buffer.from(crlf(text))],
    ['UTF-16 LE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['GB18030 and CRLF', (text: string) => encode(crlf(text), 'gb18030')],
  ] as const) {
    test(`keeps ${name}`, () => {
      atDesk({ 'draft.md': bytesOf(draftWithWideDigit()) }, ({ gouji, folder }) => {
        const { status, stderr } = gouji('fix', 'draft.md');
        assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
        const fixed = readFileSync(join(folder, 'draft.md'));
        assert.ok(fixed.equals(bytesOf(cleanDraft())));
      });
    });
  }

  test('--dry-run prints a patch that does the same, and writes nothing', () => {
    const before = draftWithWideDigit();
    atDesk({ 'draft.md': before, 'clean.md': cleanDraft() }, ({ gouji, folder }) => {
      const { status, stdout } = gouji('fix', '--dry-run', '.');
      assert.equal(status, 0);
      assert.match(stdout, /^--- draft\.md\t?$/m);
      assert.doesNotMatch(stdout, /clean\.md/);
      assert.equal(applyPatch(before, stdout), cleanDraft());
      assert.equal(readFileSync(join(folder, 'draft.md'), 'utf8'), before);
    });
  });

  test('standard input is not written to, but its patch is shown', () => {
    atDesk({}, ({ goujiReading }) => {
      const refused = goujiReading(draftWithWideDigit(), 'fix', '-');
      assert.equal(refused.status, 2);
      assert.equal(refused.stdout, '');
      const shown = goujiReading(draftWithWideDigit(), 'fix', '--dry-run', '-');
      assert.equal(shown.status, 0);
      assert.equal(applyPatch(draftWithWideDigit(), shown.stdout), cleanDraft());
    });
  });

  test('what is proposed is no change of a draft, which is said', () => {
    atDesk({ 'a.md': draftWithWrongTotal() }, ({ gouji, folder }) => {
      const { status, stderr } = gouji('fix', '--proposed', 'a.md');
      assert.equal(status, 0);
      assert.match(stderr, /^a\.md：--proposed 只用于 Word 文件/);
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), draftWithWrongTotal());
    });
  });

  test('a folder’s documents are left, which is said', () => {
    const page = `<html><body><p>${draftWithWideDigit().replaceAll('\n', '</p><p>')}</p></body></html>`;
    atDesk({ 'd/a.html': page, 'd/b.md': draftWithWideDigit() }, ({ gouji, folder }) => {
      const { status, stderr } = gouji('fix', 'd');
      assert.equal(status, 0);
      assert.match(stderr, /另有 1 份 Word、网页等文件没有改/);
      assert.equal(readFileSync(join(folder, 'd', 'a.html'), 'utf8'), page);
    });
  });

  test('mode and link stay, and no other file is left behind', function () {
    if (process.platform === 'win32') this.skip();
    atDesk({ 'kept/draft.md': draftWithWideDigit() }, ({ gouji, folder }) => {
      const kept = join(folder, 'kept', 'draft.md');
      chmodSync(kept, 0o640);
      symlinkSync(kept, join(folder, 'link.md'));
      assert.equal(gouji('fix', 'link.md').status, 0);
      assert.equal(readFileSync(kept, 'utf8'), cleanDraft());
      assert.equal(statSync(kept).mode & 0o777, 0o640);
      assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink());
      assert.deepEqual(readdirSync(join(folder, 'kept')), ['draft.md']);
    });
  });

  test('a file that must not be written is named, the others are corrected', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    atDesk({ 'a.md': draftWithWideDigit(), 'b.md': draftWithWideDigit() }, ({ gouji, folder }) => {
      chmodSync(join(folder, 'a.md'), 0o444);
      const { status, stdout, stderr } = gouji('fix', '.');
      assert.equal(status, 2);
      assert.equal(stderr, 'a.md：没有权限读写。\n');
      assert.equal(stdout, 'b.md：改了 1 处\n');
    });
  });
});
