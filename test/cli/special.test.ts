import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cleanDraft } from './support/drafts';
import { atDesk } from './support/gouji';

/** Files that never come to an end, or make whoever opens them wait. */
suite('command line: files that are none', function () {
  suiteSetup(function () {
    if (process.platform === 'win32') this.skip();
  });

  test('a device is refused as a draft, as last year’s report and as a baseline', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ gouji }) => {
      for (const args of [
        ['/dev/zero'],
        ['--previous', '/dev/zero', 'draft.md'],
        ['--baseline', '/dev/zero', 'draft.md'],
        ['--config', '/dev/zero', 'draft.md'],
      ]) {
        const { status, stderr } = gouji('check', ...args);
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, /zero：是设备或管道/, args.join(' '));
      }
    });
  });

  test('nobody waits for a pipe that nobody writes into', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ gouji, folder }) => {
      execFileSync('mkfifo', [`${folder}/gouji.json`, `${folder}/pipe.md`]);
      const { status, stderr } = gouji('check', 'draft.md', 'pipe.md');
      assert.equal(status, 2);
      assert.match(stderr, /gouji\.json：是设备或管道/);
      assert.match(stderr, /pipe\.md：是设备或管道/);
    });
  });
});
