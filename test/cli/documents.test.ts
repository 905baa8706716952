import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { converted } from '../../server/src/disk/convert';
import { findProgram, libreOffice } from '../../server/src/disk/programs';
import { newDraft, replaced } from '../support/draft';
import { parse } from '../support/reader';
import { reportDocx } from '../support/office/report';
import { atDesk } from './support/gouji';

const documentOf = (text: string): Buffer => Buffer.from(reportDocx(text));

const draft = newDraft();

const received = '一、本年新收政府信息公开申请数量 |';
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0 |';

interface Checked {
  readonly path: string;
  readonly error?: string;
  readonly findings: readonly { readonly code: string }[];
}

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

  test('a document whose comments are damaged is not copied, and why is said in words', () => {
    atDesk({ 'a.docx': documentOf(draft) }, ({ folder, gouji }) => {
      gouji('annotate', '-o', 'c.docx', 'a.docx');
      const parts = unzipSync(readFileSync(join(folder, 'c.docx')));
      const path = 'word/comments.xml';
      parts[path] = strToU8(strFromU8(parts[path]!).replaceAll('</w:comment>', ''));
      writeFileSync(join(folder, 'd.docx'), zipSync(parts));
      const { status, stderr } = gouji('annotate', '-o', 'e.docx', 'd.docx');
      assert.equal(status, 2);
      assert.match(stderr, /d\.docx：.*损坏/);
      assert.ok(!existsSync(join(folder, 'e.docx')));
    });
  });

  test('fix writes tracked changes into a copy of a Word document', () => {
    const wide = replaced(draft, '| 行政许可 | 0 |', '| 行政许可 | ０ |');
    const slip = replaced(wide, received + zeros, `${received} 8 | 2 | 0 | 0 | 0 | 0 | 11 |`);
    atDesk({ 'a.docx': documentOf(slip), 'b.docx': documentOf(draft) }, ({ folder, gouji }) => {
      const before = readFileSync(join(folder, 'a.docx'));
      const codes = (path: string): readonly string[] =>
        (JSON.parse(gouji('check', '--format', 'json', path).stdout) as Checked[])[0]!.findings.map(
          ({ code }) => code,
        );
      const fixed = (...options: readonly string[]): readonly string[] => {
        const { status, stdout } = gouji('fix', ...options, 'a.docx');
        assert.equal(status, 0);
        const [, copy = ''] = /处修订写在 (a（修订2?）\.docx)/.exec(stdout) ?? [];
        assert.ok(readFileSync(join(folder, 'a.docx')).equals(before));
        return codes(copy);
      };
      const found = codes('a.docx');
      assert.ok(found.includes('punctuation-width') || found.includes('cell-style'), found.join());
      const safe = fixed();
      assert.ok(safe.length < found.length);
      assert.ok(safe.includes('row-total'));
      assert.ok(!fixed('--proposed').includes('row-total'));
      assert.match(gouji('fix', 'b.docx').stdout, /没有/);
    });
  });

  test('a copy that we wrote beside its file is no further report, and said; another of such a name is', () => {
    const wide = replaced(draft, '| 行政许可 | 0 |', '| 行政许可 | ０ |');
    const other = documentOf(wide.replaceAll('云溪市生态环境局', '云溪市水务局'));
    const files = {
      'd/年报.docx': documentOf(wide),
      'd/水务.docx': other,
      'd/水务（修订）.docx': other,
    };
    atDesk(files, ({ folder, gouji }) => {
      gouji('annotate', 'd/年报.docx');
      gouji('fix', 'd/年报.docx');
      const { stdout, stderr } = gouji('roster', '--format', 'json', 'd');
      const { units } = JSON.parse(stdout) as {
        readonly units: readonly { readonly path: string; readonly copies: readonly object[] }[];
      };
      assert.deepEqual(units.map(({ copies }) => copies.length).toSorted(), [0, 1]);
      const said = ['批注', '修订'].map(
        (mark) => `年报（${mark}）.docx：这是勾稽给 年报.docx 写的副本，没有算作另一份报告。`,
      );
      for (const line of said) assert.ok(stderr.includes(line), stderr);
      const checked = gouji('check', '--format', 'json', 'd');
      const paths = (JSON.parse(checked.stdout) as Checked[]).map(({ path }) => path);
      assert.equal(paths.filter((path) => path.startsWith('d/年报')).length, 1);
      assert.match(checked.stderr, /d\/年报（批注）\.docx：这是勾稽给 d\/年报\.docx 写的副本/);
      // Without its file, or named outright, it is a report as any other.
      assert.match(gouji('check', 'd/年报（批注）.docx').stderr, /里面有勾稽写的批注或修订/);
      rmSync(join(folder, 'd/年报.docx'));
      rmSync(join(folder, 'd/年报（修订）.docx'));
      assert.match(gouji('roster', 'd').stdout, /生态环境局/);
    });
  });

  test('no copy is written over one that somebody may have gone on with', () => {
    const wide = replaced(draft, '| 行政许可 | 0 |', '| 行政许可 | ０ |');
    atDesk({ 'a.docx': documentOf(wide) }, ({ folder, gouji }) => {
      for (const mark of ['批注', '修订']) {
        const work = mark === '批注' ? 'annotate' : 'fix';
        gouji(work, 'a.docx');
        const path = join(folder, `a（${mark}）.docx`);
        const begun = '办公室改到一半';
        writeFileSync(path, begun);
        const { status, stdout } = gouji(work, 'a.docx');
        assert.equal(status, 0);
        assert.ok(stdout.includes(`a（${mark}2）.docx`), stdout);
        assert.equal(readFileSync(path, 'utf8'), begun);
      }
    });
  });

  test('an archive in a folder is looked into; each report has its path, each failure its line', () => {
    const archive = zipSync({
      '一/甲.docx': documentOf(draft),
      '一/乙.md': Buffer.from(draft),
      '一/坏.docx': Buffer.from('none'),
      '__MACOSX/甲.docx': Buffer.from('none'),
      '说明.png': Buffer.from('none'),
    });
    atDesk({ 'd/收到.zip': Buffer.from(archive) }, ({ gouji }) => {
      const { status, stdout } = gouji('check', '--format', 'json', 'd');
      assert.equal(status, 2);
      assert.deepEqual(
        (JSON.parse(stdout) as Checked[]).map(({ path, error }) => [path, error !== undefined]),
        [
          ['d/收到.zip/一/乙.md', false],
          ['d/收到.zip/一/坏.docx', true],
          ['d/收到.zip/一/甲.docx', false],
        ],
      );
    });
  });

  test('a damaged file in an archive costs its own line, others are read; one that is twice there is none', () => {
    const archive = Buffer.from(
      zipSync(
        { 'a.docx': documentOf(draft), 'b.md': Buffer.from(draft), 'c.md': Buffer.from(draft) },
        { level: 0 },
      ),
    );
    archive[archive.indexOf('word/document.xml') + 40]! ^= 1;
    atDesk({ '收到.zip': archive }, ({ gouji }) => {
      for (const command of ['check', 'roster']) {
        const { status, stdout, stderr } = gouji(command, '.');
        assert.equal(status, 2);
        assert.match(stdout + stderr, /收到\.zip\/a\.docx.*已损坏/);
        assert.match(stdout + stderr, /收到\.zip\/b\.md/);
      }
    });
  });

  test('a report that is text or a page is read whatever document it is named as', () => {
    const page = draft
      .split('\n')
      .map((line) =>
        line.startsWith('|')
          ? `<tr><td>${line.slice(1, -1).split('|').join('</td><td>')}</td></tr>`
          : `<p>${line.replace(/^#+ /, '')}</p>`,
      )
      .join('\n')
      .replace(/<tr>.*(?:\n<tr>.*)*/g, '<table>$&</table>');
    const files = { 'a.docx': draft, 'b.doc': page, 'c.xls': '规章\t5\n', 'd.doc': '' };
    atDesk(files, ({ gouji }) => {
      const { stdout, stderr } = gouji('check', '--format', 'json', ...Object.keys(files));
      assert.deepEqual(
        (JSON.parse(stdout) as Checked[]).map(({ path, error }) => [path, error === undefined]),
        [
          ['a.docx', true],
          ['b.doc', true],
          ['c.xls', false],
          ['d.doc', false],
        ],
      );
      assert.match(stderr, /a\.docx：文本/);
      assert.match(stderr, /b\.doc：网页/);
      assert.match(stderr, /d\.doc：文件已损坏/);
    });
  });

  test('an old format is opened by LibreOffice where the user says so', async function () {
    if ((await findProgram(libreOffice)) === null) {
      console.log('      (skipped: LibreOffice is not installed)');
      this.skip();
    }
    const current: Buffer[] = [];
    atDesk({ 'a.md': draft }, ({ folder, gouji }) => {
      gouji('export', '--to', 'docx', '-o', 'a.docx', 'a.md');
      current.push(readFileSync(join(folder, 'a.docx')));
    });
    const old = await converted(current[0]!, 'docx', 'doc', null);
    atDesk({ 'a.doc': Buffer.from(old!) }, ({ gouji }) => {
      assert.equal(gouji('parse', 'a.doc').status, 2);
      const { status, stdout } = gouji('parse', '--soffice', '--', 'a.doc');
      assert.equal(status, 0);
      assert.match(stdout, /云溪市生态环境局/);
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
