import assert from 'node:assert/strict';
import { cleanDraft, draftWithWideDigit, draftWithWrongTotal, readMe } from './support/drafts';
import { atDesk, draftsIn } from './support/gouji';

suite('command line: exit status', () => {
  test('0 for a report without a mistake', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ gouji }) => {
      const { status, stderr } = gouji('check', 'draft.md');
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    });
  });

  test('1 for an error, and for what --fail-on names', () => {
    atDesk({ 'wrong.md': draftWithWrongTotal(), 'wide.md': draftWithWideDigit() }, ({ gouji }) => {
      assert.equal(gouji('check', 'wrong.md').status, 1);
      assert.equal(gouji('check', '--fail-on', 'never', 'wrong.md').status, 0);
      assert.equal(gouji('check', 'wide.md').status, 0);
      assert.equal(gouji('check', '--fail-on', 'warning', 'wide.md').status, 0);
      assert.equal(gouji('check', '--fail-on', 'hint', 'wide.md').status, 1);
    });
  });

  test('2 for a file that is not there, and the others are checked all the same', () => {
    atDesk({ 'wrong.md': draftWithWrongTotal() }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(
        'check',
        '--format',
        'json',
        'absent.md',
        'wrong.md',
      );
      assert.equal(status, 2);
      assert.match(stderr, /^absent\.md：找不到/);
      assert.deepEqual(
        draftsIn(stdout).map(({ path }) => path),
        ['wrong.md'],
      );
    });
  });

  for (const [what, content] of [
    ['an empty file', ''],
    ['a README', readMe],
  ] as const) {
    test(`2 for ${what} that is named`, () => {
      atDesk({ 'named.md': content }, ({ gouji }) => {
        const { status, stdout, stderr } = gouji('check', '--format', 'json', 'named.md');
        assert.equal(status, 2);
        assert.deepEqual(draftsIn(stdout), []);
        assert.match(stderr, /^named\.md：/);
      });
    });
  }

  test('a file is taken for a report if its edition is asked for', () => {
    atDesk({ 'named.md': readMe }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(
        ...['check', '--format', 'json', '--edition', '2019', 'named.md'],
      );
      assert.equal(stderr, '');
      assert.equal(status, 1);
      const [draft] = draftsIn(stdout);
      assert.equal(draft?.edition, '2019');
      assert.ok(draft.findings.some(({ code }) => code === 'chapter-missing'));
    });
  });

  test('2 for a folder without a report, unless that is allowed', () => {
    atDesk({ 'drafts/README.md': readMe }, ({ gouji }) => {
      const { status, stderr } = gouji('check', 'drafts');
      assert.equal(status, 2);
      assert.match(stderr, /^drafts：没有找到年度报告/);
      assert.deepEqual(gouji('check', '--allow-empty', 'drafts'), {
        status: 0,
        stdout: '',
        stderr: '',
      });
    });
  });
});
