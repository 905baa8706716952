import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setup, suite, teardown, test } from 'mocha';
import { repository } from '../../scripts/editor/paths.mjs';

const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
const skipped = mayInstall ? '' : ' (skipped: only root on Linux may install)';

suite(`Installing a browser${skipped}`, () => {
  /** @type {string} the only folder of programs */
  let folder;

  setup(function () {
    if (!mayInstall) this.skip();
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-'));
    program('apt-get', [
      `echo "$@" >> ${folder}/asked`,
      `if [ "$1" = install ]; then echo '#!/bin/sh' > ${folder}/chromium; /bin/chmod +x ${folder}/chromium; fi`,
    ]);
  });

  teardown(() => folder && rmSync(folder, { recursive: true }));

  test('a CI machine without one gets it, and the font, from Debian', () => {
    const { status, stdout } = ensure({ CI: 'true' });
    assert.equal(status, 0);
    assert.equal(stdout.trim(), path.join(folder, 'chromium'));
    const [update, install, ...others] = readFileSync(path.join(folder, 'asked'), 'utf8')
      .trim()
      .split('\n');
    assert.match(update ?? '', /^update\b/);
    assert.match(install ?? '', /^install .*\bchromium fonts-noto-cjk$/);
    assert.deepEqual(others, []);
  });

  test('another machine is told what to install', () => {
    const { status, stderr } = ensure({ CI: '' });
    assert.equal(status, 1);
    assert.match(stderr, /^No Chromium or Chrome was found\. Install one/);
  });

  test('another machine gets it where that is asked for', () => {
    const { status, stdout } = ensure({ CI: '' }, '--install');
    assert.equal(status, 0);
    assert.equal(stdout.trim(), path.join(folder, 'chromium'));
  });

  /**
   * @param {string} name
   * @param {readonly string[]} lines
   */
  function program(name, lines) {
    const file = path.join(folder, name);
    writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(file, 0o755);
  }

  /**
   * @param {Record<string, string>} environment
   * @param {readonly string[]} args
   */
  function ensure(environment, ...args) {
    const script = path.join(repository, 'scripts/editor/browser.mjs');
    return spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { PATH: folder, ...environment },
    });
  }
});
