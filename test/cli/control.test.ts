import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanDraft, draftWithWrongTotal } from './support/drafts';
import { atDesk, draftsIn } from './support/gouji';
import { replaced } from '../support/draft';

const json = ['check', '--format', 'json'] as const;
const codesIn = (stdout: string): readonly (readonly string[])[] =>
  draftsIn(stdout).map(({ findings }) => findings.map(({ code }) => code));

/** The draft with a comment above the line of the wrong total. */
const commented = (comment: string): string =>
  draftWithWrongTotal().replace(/^.*一、本年新收/m, (row) => `${comment}\n${row}`);

suite('command line: findings that are accepted', () => {
  test('by a comment above the line, or for the whole draft', () => {
    const files = {
      'next.md': commented('<!-- gouji-ignore-next row-total -->'),
      'file.txt': `<!-- gouji-ignore-file row-total -->\n${draftWithWrongTotal()}`,
    };
    atDesk(files, ({ gouji }) => {
      const { status, stdout } = gouji(...json, 'next.md', 'file.txt');
      assert.deepEqual([status, codesIn(stdout)], [0, [[], []]]);
    });
  });

  test('a comment that accepts nothing is said', () => {
    const files = { 'draft.md': commented('<!-- gouji-ignore-next balance -->') };
    atDesk(files, ({ gouji }) => {
      const { status, stdout } = gouji(...json, 'draft.md');
      assert.deepEqual([status, codesIn(stdout)], [1, [['suppression-unknown', 'row-total']]]);
    });
  });

  test('--write-baseline takes what there is; with it only what is new is found', () => {
    const files = { 'drafts/a.md': draftWithWrongTotal(), 'drafts/b.md': cleanDraft() };
    atDesk(files, ({ gouji, folder }) => {
      const written = gouji(...json, '--write-baseline', 'accepted.json', 'drafts');
      assert.equal(written.status, 0);
      assert.match(written.stderr, /accepted\.json：记下了 2 份报告的 1 个问题/);
      const baseline = JSON.parse(readFileSync(join(folder, 'accepted.json'), 'utf8')) as {
        readonly drafts: Readonly<Record<string, readonly { readonly place: string }[]>>;
      };
      assert.deepEqual(Object.keys(baseline.drafts), ['drafts/a.md']);
      assert.equal(baseline.drafts['drafts/a.md']?.[0]?.place, 'applications/received/total');
      const without = gouji(...json, 'drafts');
      assert.equal(without.status, 1);
      const withIt = gouji(...json, '--baseline', 'accepted.json', 'drafts');
      assert.deepEqual([withIt.status, withIt.stderr, codesIn(withIt.stdout)], [0, '', [[], []]]);
    });
  });

  test('a baseline beside the drafts or above them is found', () => {
    atDesk({ 'drafts/a.md': draftWithWrongTotal() }, ({ gouji }) => {
      gouji('check', '--write-baseline', 'gouji-baseline.json', 'drafts');
      assert.deepEqual(codesIn(gouji(...json, 'drafts/a.md').stdout), [[]]);
    });
  });

  test('lines put in above do not lose what was accepted', () => {
    atDesk({ 'a.md': draftWithWrongTotal() }, (desk) => {
      desk.gouji('check', '--write-baseline', 'gouji-baseline.json', 'a.md');
      desk.write(
        'a.md',
        replaced(draftWithWrongTotal(), '## 二、', '全年没有发生负面舆情。\n\n\n## 二、'),
      );
      const { status, stdout, stderr } = desk.gouji(...json, 'a.md');
      assert.deepEqual([status, stderr, codesIn(stdout)], [0, '', [[]]]);
    });
  });

  test('entries that stand for nothing any more are named', () => {
    atDesk({ 'a.md': draftWithWrongTotal() }, (desk) => {
      desk.gouji('check', '--write-baseline', 'gouji-baseline.json', 'a.md');
      desk.write('a.md', cleanDraft());
      const { status, stderr } = desk.gouji('check', 'a.md');
      assert.equal(status, 0);
      assert.match(stderr, /gouji-baseline\.json：a\.md 有 1 条记录不再对应/);
      assert.match(stderr, /row-total，位于 applications\/received\/total/);
      desk.write('gouji.json', '{ "rules": { "suppression-unknown": "off" } }');
      assert.equal(desk.gouji('check', 'a.md').stderr, '');
    });
  });

  test('writing a baseline anew leaves what it says of other drafts', () => {
    atDesk({ 'a.md': draftWithWrongTotal(), 'b.md': draftWithWrongTotal() }, (desk) => {
      desk.gouji('check', '--write-baseline', 'gouji-baseline.json', 'a.md', 'b.md');
      desk.write('b.md', cleanDraft());
      desk.gouji('check', '--write-baseline', 'gouji-baseline.json', 'b.md');
      const { status, stderr } = desk.gouji('check', 'a.md', 'b.md');
      assert.deepEqual([status, stderr], [0, '']);
    });
  });

  test('fix leaves what was accepted as it is', () => {
    const wide = replaced(cleanDraft(), '| 3 | 0 |', '| ３ | 0 |');
    atDesk({ 'a.md': `<!-- gouji-ignore-file cell-style -->\n${wide}` }, ({ gouji, folder }) => {
      assert.equal(gouji('fix', 'a.md').status, 0);
      assert.ok(readFileSync(join(folder, 'a.md'), 'utf8').includes('| ３ | 0 |'));
    });
  });

  test('a baseline that is not there, or is none, is a failure at its place', () => {
    atDesk(
      { 'a.md': cleanDraft(), 'bad.json': '{ "drafts": { "a.md": [ {} ] } }' },
      ({ gouji }) => {
        const absent = gouji('check', '--baseline', 'absent.json', 'a.md');
        assert.equal(absent.status, 2);
        assert.match(absent.stderr, /^absent\.json：找不到/);
        const bad = gouji('check', '--baseline', 'bad.json', 'a.md');
        assert.equal(bad.status, 2);
        assert.match(bad.stderr, /^bad\.json:1:25：/);
        const both = gouji('check', '--baseline', 'x', '--write-baseline', 'y', 'a.md');
        assert.equal(both.status, 2);
        assert.match(both.stderr, /不能同时使用/);
      },
    );
  });
});

/** Last year's report leaves two applications to this year. */
const leavingTwo = (): string =>
  cleanDraft()
    .replaceAll('2024年', '2023年')
    .replace('（一）予以公开 | 3 |', '（一）予以公开 | 1 |')
    .replace(/(（一）予以公开 \| 1 \|(?: 0 \|){5}) 3 \|/, '$1 1 |')
    .replace(/(（七）总计) \| 3 \|((?: 0 \|){5}) 3 \|/, '$1 | 1 |$2 1 |')
    .replace(/(四、结转下年度继续办理) \| 0 \|((?: 0 \|){5}) 0 \|/, '$1 | 2 |$2 2 |');

suite('command line: the report of the year before', () => {
  const carried = (stdout: string): readonly string[] =>
    draftsIn(stdout)[0]!
      .findings.map(({ code }) => code)
      .filter((code) => code === 'carry-over');

  test('is compared, named on the command line or in gouji.json', () => {
    const files = { 'now/a.md': cleanDraft(), 'last/a.md': leavingTwo() };
    atDesk(files, (desk) => {
      assert.deepEqual(carried(desk.gouji(...json, 'now/a.md').stdout), []);
      const named = desk.gouji(...json, '--previous', 'last/a.md', 'now/a.md');
      assert.deepEqual([named.stderr, carried(named.stdout).length > 0], ['', true]);
      desk.write('now/gouji.json', '{ "previous": "../last/a.md" }');
      assert.ok(carried(desk.gouji(...json, 'now/a.md').stdout).length > 0);
    });
  });

  test('of another year or body is said to be', () => {
    const files = {
      'a.md': cleanDraft(),
      'other.md': leavingTwo().replaceAll('云溪市生态环境局', '云溪市水务局'),
      'note.md': '# 说明\n',
    };
    atDesk(files, ({ gouji }) => {
      const year = gouji(...json, '--previous', 'a.md', 'a.md');
      assert.equal(year.status, 0);
      assert.match(year.stderr, /是 2024 年度的报告，不是 a\.md（2024 年度）的上一年度/);
      assert.match(gouji(...json, '--previous', 'other.md', 'a.md').stderr, /云溪市水务局/);
      const none = gouji(...json, '--previous', 'note.md', 'a.md');
      assert.equal(none.status, 2);
      assert.match(none.stderr, /^note\.md：/);
      assert.equal(gouji(...json, '--previous', 'absent.md', 'a.md').status, 2);
    });
  });
});

suite('command line: words of the user in gouji.json', () => {
  test('are read, and what is wrong in them is named at its place', () => {
    const settings = '{\n  "words": {\n    "typos": [{ "word": "登陆" }],\n    "typo": []\n  }\n}';
    atDesk({ 'a.md': cleanDraft(), 'gouji.json': settings }, ({ gouji }) => {
      const { status, stderr } = gouji('check', 'a.md');
      assert.equal(status, 2);
      assert.deepEqual(
        stderr
          .trimEnd()
          .split('\n')
          .map((line) => line.split('：')[0]),
        ['gouji.json:3:15', 'gouji.json:4:13'],
      );
    });
  });
});
