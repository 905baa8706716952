import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cleanDraft } from './support/drafts';
import { readdirSync, statSync, symlinkSync } from 'node:fs';
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

  test('a list of files and results to merge come from files or standard input', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ gouji, folder }) => {
      execFileSync('mkfifo', [`${folder}/pipe`]);
      for (const args of [
        ['check', '--files-from', '/dev/zero'],
        ['check', '--files-from', 'pipe'],
        ['merge', '/dev/zero'],
        ['merge', 'pipe'],
      ]) {
        const { status, stderr } = gouji(...args);
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, /是设备或管道/, args.join(' '));
      }
    });
  });

  test('a device that is written into stays one, and a full one is a failure', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ gouji, folder }) => {
      execFileSync('mkfifo', [`${folder}/pipe`]);
      symlinkSync('/dev/full', `${folder}/full`);
      for (const args of [
        ['check', '--format', 'json', '-o', 'full', 'draft.md'],
        ['check', '--format', 'xlsx', '-o', 'full', 'draft.md'],
        ['export', '--to', 'html', '-o', 'full', 'draft.md'],
        ['check', '--format', 'json', '-o', 'pipe', 'draft.md'],
        ['check', '--format', 'json', '-o', '.', 'draft.md'],
      ]) {
        const { status, stderr } = gouji(...args);
        assert.equal(status, 2, args.join(' '));
        assert.doesNotMatch(stderr, /^\s+at /m, args.join(' '));
        assert.notEqual(stderr, '', args.join(' '));
      }
      assert.ok(statSync(`${folder}/full`).isCharacterDevice());
      assert.ok(statSync(`${folder}/pipe`).isFIFO());
      assert.deepEqual(readdirSync(folder).sort(), ['draft.md', 'full', 'pipe']);
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
