import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDraft } from '../support/draft';
import { parse } from '../support/reader';
import { tabText } from '../../server/src/service/tables/tabText';
import { atDesk, root } from './support/gouji';

/** The draft as a web page: its paragraphs, and its tables with a cell for each tab. */
function pageOf(text: string): string {
  const report = parse(text);
  const tables = [...report.tables.values()].map((table) => ({
    from: report.lines.lineAt(table.span.start),
    to: report.lines.lineAt(table.span.end),
    rows: tabText(table).trimEnd().split('\n'),
  }));
  const body = text.split('\n').flatMap((line, index) => {
    const table = tables.find(({ from, to }) => from <= index && index <= to);
    if (!table) return [`<p>${line.replace(/^#+ /, '')}</p>`];
    if (index !== table.from) return [];
    const rows = table.rows.map(
      (row) =>
        `<tr>${row
          .split('\t')
          .map((cell) => `<td><p>${cell}</p></td>`)
          .join('')}</tr>`,
    );
    return ['<table>', ...rows, '</table>'];
  });
  return `<!DOCTYPE html><html><head><title>年报</title></head><body>${body.join('\n')}</body></html>`;
}

const page = pageOf(newDraft());

suite('command line: web pages', () => {
  test('a page that is named is read as the text that it shows, and that is said', () => {
    atDesk({ 'report.html': page }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('parse', 'report.html');
      assert.equal(status, 0);
      assert.match(stderr, /report\.html.*网页/);
      const [report] = JSON.parse(stdout) as {
        readonly tables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      }[];
      const rows = [...parse(newDraft()).tables.values()].map(({ rows: bound }) => bound.size);
      assert.deepEqual(
        Object.values(report!.tables).map((table) => Object.keys(table).length),
        rows,
      );
    });
  });

  test('a page is never changed', () => {
    atDesk({ 'report.html': page.replace('<p>0</p>', '<p>０</p>') }, ({ folder, gouji }) => {
      const file = join(folder, 'report.html');
      const before = readFileSync(file, 'utf8');
      const { status, stderr } = gouji('fix', 'report.html');
      assert.equal(status, 2);
      assert.match(stderr, /不能直接修改。请先用 gouji import/);
      assert.equal(readFileSync(file, 'utf8'), before);
    });
  });

  test('pages in a folder are read as well, and what is no report among them is passed over', () => {
    const files = {
      'drafts/report.html': page,
      'drafts/notice.htm': '<p>通知公告</p>',
      'drafts/draft.md': newDraft(),
    };
    atDesk(files, ({ gouji }) => {
      const { stdout, stderr, status } = gouji('parse', 'drafts');
      assert.equal((JSON.parse(stdout) as readonly unknown[]).length, 2);
      assert.match(stderr, /^drafts.report\.html：网页[^\n]*\n$/);
      assert.equal(status, 0);
      assert.equal(gouji('fix', 'drafts').status, 0);
    });
  });

  test('a page nested too deep is refused, and the others are read', () => {
    const deep = `${'<table><tr><td>'.repeat(3000)}${newDraft()}`;
    atDesk({ 'drafts/a.html': deep, 'drafts/b.md': newDraft() }, ({ gouji }) => {
      const { status, stderr, stdout } = gouji('parse', 'drafts');
      assert.equal(status, 2);
      assert.match(stderr, /^drafts.a\.html：里面一层套一层，套得太深[^\n]*\n$/);
      assert.equal((JSON.parse(stdout) as readonly unknown[]).length, 2);
    });
  });

  test('a page without a title takes it from its name, in the form of the type that its tables are of', () => {
    const sample = join(root, 'samples/其他报告/云溪市城市管理局2024年执法统计年报.md');
    const [, ...untitled] = readFileSync(sample, 'utf8').split('\n');
    const name = '山西省云溪市城市管理局2024年报送.html';
    const html = untitled
      .filter((line) => !/^\|[\s:|-]+$/.test(line))
      .map((line) =>
        line.startsWith('|')
          ? `<table><tr><td>${line.slice(1, -1).split('|').join('</td><td>')}</td></tr></table>`
          : `<p>${line.replace(/^#+ /, '')}</p>`,
      )
      .join('')
      .replaceAll('</table><table>', '');
    atDesk({ [name]: html }, ({ gouji }) => {
      const { status, stderr, stdout } = gouji('check', name);
      assert.match(stderr, /按文件名作为“山西省云溪市城市管理局2024年度行政执法统计年报”/);
      assert.equal(status, 0, stdout);
    });
  });
});
