import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { cleanDraft, draftWithWrongTotal } from './support/drafts';
import { atDesk } from './support/gouji';

const quiet = ['--fail-on', 'never'] as const;
const files = { 'd/甲.md': draftWithWrongTotal(), 'd/乙.md': cleanDraft(), 'd/gouji.json': '{}' };

suite('command line: what is there already', () => {
  test('no result is written over a file that it is made from', () => {
    const list = 'd/../d/甲.md';
    atDesk({ ...files, 'results.ndjson': '' }, ({ gouji, folder }) => {
      writeFileSync(
        join(folder, 'results.ndjson'),
        gouji('check', ...quiet, '--format', 'ndjson', 'd').stdout,
      );
      const before = readFileSync(join(folder, 'results.ndjson'), 'utf8');
      const rest = ['--config', 'd/gouji.json'] as const;
      for (const args of [
        ['check', 'd/甲.md', '-o', 'd/甲.md'],
        ['check', 'd', '--format', 'csv', '-o', list],
        ['check', 'd/乙.md', '--previous', 'd/甲.md', '-o', list],
        ['check', 'd/乙.md', '--against', 'd/甲.md', '-o', list],
        ['check', 'd/乙.md', '--subordinates', 'd', '-o', list],
        ['check', ...rest, 'd', '-o', 'd/gouji.json'],
        ['check', '--since', 'results.ndjson', 'd', '-o', 'results.ndjson'],
        ['rollup', 'd', '-o', list],
        ['rollup', 'd', '--format', 'json', '-o', 'd/gouji.json'],
        ['merge', 'results.ndjson', '-o', 'results.ndjson'],
      ]) {
        const { status, stdout, stderr } = gouji(...args);
        assert.deepEqual([status, stdout], [2, ''], args.join(' '));
        assert.match(stderr, /是这次要读的文件，没有写在它上面/);
      }
      for (const [path, content] of Object.entries(files)) {
        assert.equal(readFileSync(join(folder, path), 'utf8'), content, path);
      }
      assert.equal(readFileSync(join(folder, 'results.ndjson'), 'utf8'), before);
    });
  });

  test('a list of a unit takes the place of a list only, whatever the report is called', () => {
    const unit = '云溪市生态环境局2024';
    const reports = { [`d/${unit}.md`]: draftWithWrongTotal() };
    for (const format of ['csv', 'xlsx', 'docx']) {
      atDesk({ ...reports, [`d/${unit}.${format}`]: '另有用处' }, ({ gouji, folder }) => {
        const own = join(folder, `d/${unit}.${format}`);
        const to = (path: string): ReturnType<typeof gouji> =>
          gouji(
            'check',
            ...quiet,
            '--format',
            format,
            '-o',
            'all',
            '--per-unit',
            path,
            `d/${unit}.md`,
          );
        const refused = to('d');
        assert.equal(refused.status, 2);
        assert.match(refused.stderr, /不是勾稽写的清单，没有覆盖/);
        assert.equal(readFileSync(own, 'utf8'), '另有用处');
        for (const time of ['first', 'again']) {
          const { status, stderr } = to('lists');
          assert.deepEqual([status, stderr], [0, 'lists：写好 1 份清单，每个单位一份。\n'], time);
        }
        assert.deepEqual(readdirSync(join(folder, 'lists')), [`${unit}.${format}`]);
      });
    }
  });

  test('a note with a long title is known again and replaced', () => {
    atDesk({ 'd/乙.md': cleanDraft() }, ({ gouji, folder }) => {
      const args = ['check', '--format', 'docx', '-o', 'all.docx', '--per-unit', 'd', 'd'] as const;
      assert.equal(gouji(...args).status, 0);
      assert.equal(gouji(...args).status, 0);
      const note = unzipSync(readFileSync(join(folder, 'd/云溪市生态环境局2024.docx')));
      assert.match(strFromU8(note['word/document.xml']!), /没有需要改正的问题/);
    });
  });

  test('a folder that is not there, where a result is to be written, is what is missing', () => {
    atDesk({ ...files, 'c.ndjson': '' }, ({ gouji }) => {
      for (const args of [
        ['check', 'd', '-o', 'absent/a'],
        ['check', 'd', '--write-baseline', 'absent/a'],
        ['export', '--to', 'html', 'd/乙.md', '-o', 'absent/a'],
        ['rollup', 'd', '-o', 'absent/a'],
        ['merge', 'c.ndjson', '-o', 'absent/a'],
      ]) {
        const { status, stderr } = gouji(...args);
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, /absent\/a：写不了，没有这个文件夹/, args.join(' '));
      }
    });
  });

  test('import is told a folder, and makes none with the name of a draft', () => {
    const page = `<html><body><p>${cleanDraft().replaceAll('\n', '</p><p>')}</p></body></html>`;
    atDesk({ 'a.html': page, '有.txt': 'x', 无扩展名: 'x' }, ({ gouji, folder }) => {
      for (const path of ['稿.md', '有.txt', '无扩展名', '稿.docx']) {
        const { status, stderr } = gouji('import', 'a.html', '-o', path);
        assert.equal(status, 2);
        assert.ok(stderr.startsWith(`${path}：-o 后面要写存放文稿的文件夹`), stderr);
      }
      assert.equal(gouji('import', 'a.html', '-o', '文稿/2024').status, 0);
      assert.deepEqual(readdirSync(folder).sort(), ['a.html', '文稿', '无扩展名', '有.txt'].sort());
    });
  });

  test('a folder for lists that is a file is said so once', () => {
    atDesk({ ...files, lists: 'x' }, ({ gouji }) => {
      for (const path of ['lists', 'lists/more']) {
        const { status, stderr } = gouji('check', ...quiet, '--per-unit', path, 'd');
        assert.deepEqual([status, stderr], [2, `${path}：不是文件夹。\n`]);
      }
    });
  });

  test('what is accepted is no clean report', () => {
    atDesk({ 'a.md': draftWithWrongTotal(), 'b.md': cleanDraft() }, ({ gouji }) => {
      const args = ['check', 'a.md', 'b.md'] as const;
      for (const option of ['--write-baseline', '--baseline']) {
        const { status, stdout } = gouji(...args, option, 'accepted.json');
        assert.equal(status, 0);
        assert.match(stdout, /^a\.md：没有别的问题，已认可的 1 个没有列出$/m);
        assert.match(stdout, /^b\.md：没有发现问题$/m);
        assert.match(stdout, /^共检查 2 份报告：0 个错误，.*；已认可的 1 个没有计入$/m);
      }
      const { stdout } = gouji(
        'check',
        '--jobs',
        '2',
        '--baseline',
        'accepted.json',
        'a.md',
        'b.md',
      );
      assert.match(stdout, /已认可的 1 个没有计入/);
    });
  });

  test('only a sound baseline is written anew', () => {
    atDesk({ ...files, 'b.json': '{ "version": 1, "drafts": { "x": [ 1 ] } }' }, (desk) => {
      for (const path of ['d/甲.md', 'd/gouji.json', 'b.json']) {
        const before = readFileSync(join(desk.folder, path), 'utf8');
        const { status, stderr } = desk.gouji('check', '--write-baseline', path, 'd');
        assert.equal(status, 2);
        assert.match(stderr, /不是完好的忽略清单，没有改动/);
        assert.equal(readFileSync(join(desk.folder, path), 'utf8'), before);
      }
      desk.write('b.json', '');
      assert.equal(desk.gouji('check', '--write-baseline', 'b.json', 'd').status, 0);
      assert.equal(desk.gouji('check', '--baseline', 'b.json', 'd').status, 0);
    });
  });
});
