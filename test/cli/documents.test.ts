import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDraft } from '../support/draft';
import { parse } from '../support/reader';
import { reportDocx } from '../support/office/report';
import { atDesk } from './support/gouji';

const documentOf = (text: string): Buffer => Buffer.from(reportDocx(text));

const draft = newDraft();

suite('command line: documents of other programs', () => {
  test('a Word document is read as the text that it shows, named, in a folder and from standard input', () => {
    atDesk({ 'd/a.docx': documentOf(draft) }, ({ gouji, goujiReading }) => {
      for (const [output, said] of [
        [gouji('parse', 'd/a.docx'), 'd/a.docx'],
        [goujiReading(documentOf(draft), 'parse', '-'), '-'],
      ] as const) {
        assert.equal(output.status, 0, output.stderr);
        assert.ok(output.stderr.startsWith(`${said}：Word 文档`), output.stderr);
        const [read] = JSON.parse(output.stdout) as { readonly tables: object }[];
        assert.deepEqual(Object.keys(read!.tables), [...parse(draft).tables.keys()]);
      }
      const records = JSON.parse(gouji('check', '--format', 'json', 'd').stdout) as object[];
      assert.equal(records.length, 1);
    });
  });

  test('the report of the year before may be a Word document; another body’s is not compared', () => {
    const next = draft.replaceAll('2024', '2025');
    const other = documentOf(draft.replaceAll('云溪市', '青石县'));
    atDesk({ 'now.md': next, 'own.docx': documentOf(draft), 'other.docx': other }, ({ gouji }) => {
      assert.match(
        gouji('check', '--previous', 'own.docx', 'now.md').stderr,
        /own\.docx：Word 文档/,
      );
      const { stderr } = gouji('check', '--previous', 'other.docx', 'now.md');
      assert.match(stderr, /青石县生态环境局.*没有作为上年报告比对/);
    });
  });

  test('import writes a draft beside the file, and never over one', () => {
    atDesk({ 'a.docx': documentOf(draft) }, ({ folder, gouji }) => {
      assert.equal(gouji('import', 'a.docx').status, 0);
      assert.match(readFileSync(join(folder, 'a.md'), 'utf8'), /^# 云溪市生态环境局/);
      const again = gouji('import', 'a.docx');
      assert.equal(again.status, 2);
      assert.match(again.stderr, /已经有了，没有覆盖/);
    });
  });

  test('annotate writes the findings into a copy, and refuses what is no Word document', () => {
    atDesk({ 'a.docx': documentOf(draft), 'b.md': draft }, ({ folder, gouji }) => {
      const before = readFileSync(join(folder, 'a.docx'));
      const { status, stdout } = gouji('annotate', '-o', 'c.docx', 'a.docx');
      assert.equal(status, 0);
      assert.match(stdout, /处批注写在 c\.docx/);
      assert.ok(readFileSync(join(folder, 'a.docx')).equals(before));
      assert.equal(
        gouji('check', 'c.docx').stdout.replaceAll('c.docx', 'a.docx'),
        gouji('check', 'a.docx').stdout,
      );
      assert.equal(gouji('annotate', '-o', 'd.docx', 'b.md').status, 2);
    });
  });

  test('formats that are not read are refused with a sentence that says what to do', () => {
    const old = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('WordDocument', 'utf16le'),
    ]);
    atDesk({ 'a.doc': old, 'b.docx': old.subarray(0, 3) }, ({ gouji }) => {
      const { status, stderr } = gouji('check', 'a.doc', 'b.docx');
      assert.equal(status, 2);
      assert.match(stderr, /a\.doc：是旧版 Word.*“另存为”\.docx/);
      assert.match(stderr, /b\.docx：文件已损坏/);
    });
  });
});
