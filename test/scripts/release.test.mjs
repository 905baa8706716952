import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { suite, test } from 'mocha';
import { missingEntries, notesOf } from '../../scripts/changelog.mjs';
import { repository } from '../../scripts/editor/paths.mjs';
import { obstaclesTo } from '../../scripts/release.mjs';

suite('The changelogs', () => {
  test('a change that users see needs an entry in both', () => {
    const change = ['server/src/rules/catalogue/typo.ts', 'CHANGELOG.md'];
    assert.equal(missingEntries(change, 'rules: more typos').length, 1);
    assert.deepEqual(missingEntries([...change, 'CHANGELOG.en.md'], ''), []);
    assert.deepEqual(missingEntries(['test/unit/text/width.test.ts'], ''), []);
    assert.deepEqual(missingEntries(['server/src/a.ts'], 'tidy\n\nChangelog: none\n'), []);
  });

  test('the notes of a version end where the next begins', () => {
    const text =
      '# C\n\n## [Unreleased]\n\n- c\n\n## [1.2.0] - 2026-01-01\n\n- b\n\n## [1.1.0]\n\n- a\n';
    assert.equal(notesOf(text, '1.2.0'), '- b');
    assert.equal(notesOf(text, '1.1.0'), '- a');
    assert.equal(notesOf(text, '1.2'), null);
  });
});

suite('A release', () => {
  const ready = {
    version: '1.2.0',
    tag: 'v1.2.0',
    notes: ['- 一', '- one'],
    secrets: { VSCE_PAT: 'a', OVSX_PAT: 'b' },
    publishes: true,
  };

  test('nothing stands in the way of one that is ready', () => {
    assert.deepEqual(obstaclesTo(ready), []);
  });

  test('another tag, a silent changelog, a missing token: each is said', () => {
    assert.equal(obstaclesTo({ ...ready, tag: 'v1.2.1' }).length, 1);
    assert.equal(obstaclesTo({ ...ready, notes: ['- 一', null] }).length, 1);
    assert.equal(obstaclesTo({ ...ready, secrets: { VSCE_PAT: 'a', OVSX_PAT: '' } }).length, 1);
  });

  test('the dry run says what it would do, packs nothing and publishes nothing', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(repository, 'scripts/release.mjs'), '--dry-run'],
      { encoding: 'utf8', env: { ...process.env, RELEASE_TAG: '' } },
    );
    assert.equal(status, 0);
    const lines = stdout.trim().split('\n');
    assert.equal(lines.length, 4);
    assert.ok(lines.every((line) => line.startsWith('would run: ')));
    assert.ok(lines.some((line) => line.includes('vsce publish')));
    assert.ok(lines.some((line) => line.includes('ovsx')));
  });
});
