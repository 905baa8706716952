import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cleanDraft, draftWithWrongTotal, readMe } from './support/drafts';
import { atDesk, cli, draftsIn, type Outcome } from './support/gouji';

const pathsIn = ({ stdout }: Outcome): readonly string[] =>
  draftsIn(stdout).map(({ path }) => path.replaceAll('\\', '/'));

suite('command line: paths', () => {
  const files = {
    'drafts/b.md': cleanDraft(),
    'drafts/a.txt': cleanDraft(),
    'drafts/inner/c.markdown': cleanDraft(),
    'drafts/inner/d.gouji': cleanDraft(),
    'drafts/README.md': readMe,
    'drafts/picture.png': Uint8Array.of(0, 1, 2, 0xff, 0xff, 0x80),
    'drafts/numbers.json': '{}',
    'drafts/page.html': '<p>通知公告</p>',
    'drafts/.hidden/e.md': cleanDraft(),
    'drafts/node_modules/f.md': cleanDraft(),
  };

  test('a folder is searched for reports; other files are passed over without a word', () => {
    atDesk(files, ({ gouji }) => {
      const outcome = gouji('check', '--format', 'json', 'drafts');
      assert.equal(outcome.status, 0);
      assert.equal(outcome.stderr, '');
      assert.deepEqual(pathsIn(outcome), [
        'drafts/a.txt',
        'drafts/b.md',
        'drafts/inner/c.markdown',
        'drafts/inner/d.gouji',
      ]);
    });
  });

  test('a glob finds what it matches', () => {
    atDesk(files, ({ gouji }) => {
      const outcome = gouji('check', '--format', 'json', 'drafts/**/*.{md,gouji}');
      assert.equal(outcome.stderr, '');
      assert.deepEqual(pathsIn(outcome), ['drafts/b.md', 'drafts/inner/d.gouji']);
      const none = gouji('check', '--format', 'json', 'drafts/*.docx');
      assert.equal(none.status, 2);
      assert.match(none.stderr, /^drafts\/\*\.docx：没有找到/);
    });
  });

  test('round brackets in a glob stand for themselves, as copies have them', () => {
    const copies = { '甲 局/年报 (1).md': cleanDraft(), '甲 局/年报（2）.md': cleanDraft() };
    atDesk(copies, ({ gouji }) => {
      const found = (glob: string): readonly string[] =>
        pathsIn(gouji('check', '--format', 'json', glob));
      assert.deepEqual(found('*/年报 (1).md'), ['甲 局/年报 (1).md']);
      assert.deepEqual(found('./**/*(1).md'), ['甲 局/年报 (1).md']);
      assert.deepEqual(found('*/年报（?）.md'), ['甲 局/年报（2）.md']);
      assert.match(gouji('check', '年报+(1).md').stderr, /找不到这个文件/);
    });
  });

  test('a file whose name looks like a glob is that file', () => {
    atDesk({ '[2024].md': cleanDraft() }, ({ gouji }) => {
      assert.deepEqual(pathsIn(gouji('check', '--format', 'json', '[2024].md')), ['[2024].md']);
    });
  });

  test('a file is checked once however often it is named', () => {
    atDesk(files, ({ gouji, folder }) => {
      const outcome = gouji(
        ...['check', '--format', 'json', 'drafts/b.md', './drafts/b.md'],
        join(folder, 'drafts', 'b.md'),
        'drafts/*.md',
      );
      assert.equal(outcome.status, 0);
      assert.deepEqual(pathsIn(outcome), ['drafts/b.md']);
    });
  });

  test('a link to a folder is not followed, one to a file is', function () {
    atDesk({ 'drafts/a.md': cleanDraft(), 'other/b.md': cleanDraft() }, ({ gouji, folder }) => {
      try {
        symlinkSync(join(folder, 'drafts'), join(folder, 'drafts', 'again'), 'dir');
        symlinkSync(join(folder, 'other', 'b.md'), join(folder, 'drafts', 'linked.md'), 'file');
      } catch {
        this.skip();
      }
      assert.deepEqual(pathsIn(gouji('check', '--format', 'json', 'drafts')), [
        'drafts/a.md',
        'drafts/linked.md',
      ]);
    });
  });

  test('standard input is -', () => {
    atDesk({}, ({ goujiReading }) => {
      const outcome = goujiReading(draftWithWrongTotal(), 'check', '--format', 'json', '-');
      assert.equal(outcome.status, 1);
      const [draft] = draftsIn(outcome.stdout);
      assert.equal(draft?.path, '-');
      assert.deepEqual(
        draft.findings.map(({ code }) => code),
        ['row-total'],
      );
    });
  });

  test('a reader who stops early, as head does, breaks nothing', function () {
    if (process.platform === 'win32') this.skip();
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`d/${index}.md`, draftWithWrongTotal()]),
    );
    atDesk(many, ({ folder }) => {
      const { stdout, stderr } = spawnSync(
        'sh',
        ['-c', '"$0" "$1" check --format json d | head -c 10', process.execPath, cli],
        { cwd: folder, encoding: 'utf8' },
      );
      assert.equal(stdout.length, 10);
      assert.equal(stderr, '');
    });
  });
});
