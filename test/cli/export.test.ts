import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { atDesk } from './support/gouji';
import { cleanDraft, draftWithWrongTotal } from './support/drafts';

const remark = '（此处填写：改进措施）';
const comment = '<!-- gouji-ignore-next row-total -->';

suite('command line: export', () => {
  test('a page goes to standard output, with the tables in the official form', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('export', '--to', 'html', 'draft.md');
      assert.equal(status, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^<!doctype html>/);
      assert.match(
        stdout,
        /<th [^>]*scope="rowgroup"[^>]*rowspan="\d+"[^>]*>三、本年度办理结果<\/th>/,
      );
      assert.doesNotMatch(stdout, /<script|\|/);
    });
  });

  test('the page of a draft reads as the draft', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ folder, gouji }) => {
      assert.equal(gouji('export', '--to', 'html', '-o', 'page.html', 'draft.md').status, 0);
      assert.ok(existsSync(join(folder, 'page.html')));
      const values = (file: string): unknown =>
        JSON.parse(gouji('parse', file).stdout, (key, value: unknown) =>
          key === 'range' || key === 'path' ? undefined : value,
        );
      assert.deepEqual(values('page.html'), values('draft.md'));
    });
  });

  test('neither comments of ours nor hints leak, into no form of output', () => {
    const draft = `${comment}\n${cleanDraft()}\n${remark}\n\n<!-- 给王科长看
第二页要改 -->\n`;
    atDesk({ 'draft.md': draft }, ({ gouji }) => {
      for (const format of ['html', 'csv', 'json']) {
        const { status, stdout, stderr } = gouji('export', '--to', format, 'draft.md');
        assert.equal(status, 0, format);
        assert.doesNotMatch(stdout, /gouji-|此处填写|改进措施|王科长|第二页/, format);
        assert.match(stderr, /还有 1 处没有填写/, format);
      }
    });
  });

  test('errors that are left are told, and the file is written', () => {
    atDesk({ 'draft.md': draftWithWrongTotal() }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('export', '--to', 'csv', 'draft.md');
      assert.equal(status, 0);
      assert.match(stderr, /还有 1 个错误/);
      assert.ok(stdout.startsWith('\ufeff表二\r\n'));
    });
  });

  test('a workbook has a sheet for each table, its figures numbers', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ folder, gouji }) => {
      assert.equal(gouji('export', '--to', 'xlsx', '-o', 'tables.xlsx', 'draft.md').status, 0);
      const parts = unzipSync(readFileSync(join(folder, 'tables.xlsx')));
      const workbook = strFromU8(parts['xl/workbook.xml']!);
      assert.match(workbook, /name="表二".*name="表三".*name="表四"/);
      assert.match(strFromU8(parts['xl/worksheets/sheet2.xml']!), /<c r="D4" s="3"><v>3<\/v><\/c>/);
    });
  });

  test('a document has real tables, headings by level and no trace of the time', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ folder, gouji }) => {
      const bytes = ['one.docx', 'two.docx'].map((name) => {
        assert.equal(gouji('export', '--to', 'docx', '-o', name, 'draft.md').status, 0);
        return readFileSync(join(folder, name));
      });
      assert.deepEqual(bytes[0], bytes[1]);
      const parts = unzipSync(bytes[0]!);
      const document = strFromU8(parts['word/document.xml']!);
      assert.equal(document.match(/<w:tbl>/g)?.length, 3);
      assert.match(document, /<w:gridSpan w:val="7"\/>/);
      assert.match(document, /<w:vMerge w:val="restart"\/>/);
      assert.equal(document.match(/<w:pStyle w:val="Heading1"\/>/g)?.length, 6);
      assert.equal(document.match(/<w:tblHeader\/>/g)?.length, 6);
      const core = strFromU8(parts['docProps/core.xml']!);
      assert.match(core, /<dc:creator>云溪市生态环境局</);
      assert.doesNotMatch(core, /created|modified/);
    });
  });

  test('the draft itself is never written over, nor a folder taken for one', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ folder, gouji }) => {
      const { status, stderr } = gouji('export', '--to', 'html', '-o', './draft.md', 'draft.md');
      assert.equal(status, 2);
      assert.match(stderr, /不能导出到文稿自身/);
      assert.equal(readFileSync(join(folder, 'draft.md'), 'utf8'), cleanDraft());
      assert.equal(gouji('export', '--to', 'html', '.').status, 2);
    });
  });

  test('a file that is there gives way in one step', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ folder, gouji }) => {
      writeFileSync(join(folder, 'page.html'), 'old');
      assert.equal(gouji('export', '--to', 'html', '-o', 'page.html', 'draft.md').status, 0);
      assert.match(readFileSync(join(folder, 'page.html'), 'utf8'), /^<!doctype html>/);
      assert.equal(gouji('export', '--to', 'html', '-o', 'none/page.html', 'draft.md').status, 2);
    });
  });

  test('the settings name a style sheet, and may refuse what has errors', () => {
    const files = {
      'draft.md': cleanDraft(),
      'wrong.md': draftWithWrongTotal(),
      'gouji.json': JSON.stringify({ export: { stylesheet: 'site.css', errors: 'refuse' } }),
      'site.css': 'h1 { color: #b00 } </style><script>alert(1)</script>',
    };
    atDesk(files, ({ folder, gouji }) => {
      const { status, stdout } = gouji('export', '--to', 'html', 'draft.md');
      assert.equal(status, 0);
      assert.match(stdout, /h1 \{ color: #b00 \}/);
      assert.doesNotMatch(stdout, /<\/style><script/);
      const refused = gouji('export', '--to', 'html', '-o', 'page.html', 'wrong.md');
      assert.equal(refused.status, 2);
      assert.match(refused.stderr, /没有导出/);
      assert.equal(existsSync(join(folder, 'page.html')), false);
    });
  });

  test('what is still to be written is told once, beside the errors', () => {
    const draft = cleanDraft().replace('网站的公开专栏作了改版，便于查找', remark);
    atDesk({ 'draft.md': draft }, ({ gouji }) => {
      const { stderr } = gouji('export', '--to', 'html', 'draft.md');
      assert.match(stderr, /还有 1 处没有填写或核对/);
      assert.doesNotMatch(stderr, /个错误/);
    });
  });

  test('a style sheet that is not there is a failure, not a page without it', () => {
    const settings = JSON.stringify({ export: { stylesheet: 'none.css' } });
    atDesk({ 'draft.md': cleanDraft(), 'gouji.json': settings }, ({ gouji }) => {
      const { status, stdout } = gouji('export', '--to', 'html', 'draft.md');
      assert.equal(status, 2);
      assert.equal(stdout, '');
    });
  });

  test('wrong usage is told', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ gouji }) => {
      assert.match(gouji('export', 'draft.md').stderr, /没有写明.*--to/);
      assert.match(gouji('export', '--to', 'doc', 'draft.md').stderr, /html/);
    });
  });
});
