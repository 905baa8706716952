import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanDraft } from './support/drafts';
import { atDesk } from './support/gouji';

const files = { 'draft.md': cleanDraft(), 'results.ndjson': '' };

/** How files of these kinds begin. */
const beginnings = {
  docx: 'PK',
  xlsx: 'PK',
  csv: '\ufeff',
  json: '[',
  html: '<!doctype html>',
} as const;

suite('command line: the form is told by the name of the file', () => {
  for (const [name, ...args] of [
    ['稿.docx', 'export', 'draft.md'],
    ['稿.HTML', 'export', 'draft.md'],
    ['清单.xlsx', 'check', 'draft.md'],
    ['清单.csv', 'check', 'draft.md'],
    ['清单.json', 'check', 'draft.md'],
    ['汇总.xlsx', 'rollup', '.'],
  ] as const) {
    test(`${args[0]} -o ${name}`, () => {
      atDesk(files, ({ folder, gouji }) => {
        const { status, stderr } = gouji(...args, '-o', name);
        assert.equal(status, 0, stderr);
        const kind = name.split('.')[1]!.toLowerCase() as keyof typeof beginnings;
        const written = readFileSync(join(folder, name), 'utf8');
        assert.equal(written.slice(0, beginnings[kind].length), beginnings[kind]);
      });
    });
  }

  test('the results put together as well', () => {
    atDesk(files, ({ folder, gouji }) => {
      assert.equal(gouji('check', 'draft.md', '-o', 'results.ndjson').status, 0);
      assert.equal(gouji('merge', 'results.ndjson', '-o', '清单.xlsx').status, 0);
      assert.equal(readFileSync(join(folder, '清单.xlsx'), 'latin1').slice(0, 2), 'PK');
    });
  });

  test('what is asked for goes before the name, and other names tell nothing', () => {
    atDesk(files, ({ folder, gouji }) => {
      assert.equal(gouji('check', '--format', 'sarif', '-o', 'a.json', 'draft.md').status, 0);
      assert.match(readFileSync(join(folder, 'a.json'), 'utf8'), /"\$schema"/);
      assert.equal(gouji('check', '-o', 'a.txt', 'draft.md').status, 0);
      assert.match(readFileSync(join(folder, 'a.txt'), 'utf8'), /没有发现问题/);
      assert.equal(gouji('export', '--to', 'xlsx', '-o', 'a.new', 'draft.md').status, 0);
      assert.equal(readFileSync(join(folder, 'a.new'), 'latin1').slice(0, 2), 'PK');
    });
  });

  test('a file that would not open is not written', () => {
    atDesk(files, ({ folder, gouji }) => {
      const before = readdirSync(folder);
      for (const [form, name, ...args] of [
        ['pdf', "o'a.docx", 'export', '--to', 'pdf', 'draft.md'],
        ['xlsx', 'a.csv', 'export', '--to', 'xlsx', 'draft.md'],
        ['csv', 'a.xlsx', 'check', '--format', 'csv', 'draft.md'],
        ['pretty', 'a.pdf', 'check', 'draft.md'],
        ['md', 'a.docx', 'rollup', '.'],
      ] as const) {
        const { status, stderr } = gouji(...args, '-o', name);
        assert.equal(status, 2, name);
        assert.ok(stderr.startsWith(`${name.replace("'", '’')}：`), stderr);
        assert.ok(stderr.includes(form), stderr);
      }
      assert.deepEqual(readdirSync(folder), before);
    });
  });

  test('where nothing tells it, export says how to', () => {
    atDesk(files, ({ gouji }) => {
      for (const output of [[], ['-o', '稿'], ['-o', '稿.abc']]) {
        const { status, stderr } = gouji('export', 'draft.md', ...output);
        assert.equal(status, 2);
        assert.match(stderr, /--to（docx.*-o 公布稿\.docx/);
      }
    });
  });
});
