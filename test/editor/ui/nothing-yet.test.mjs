import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as ui from '../../../scripts/editor/ui.mjs';
import { skipped, skipWhereNoServerRuns } from './installed.mjs';

suite(`A user opens a folder that has no report yet${skipped}`, () => {
  /** @type {ui.Window} */
  let window;
  let workspace = '';

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    workspace = await mkdtemp(path.join(tmpdir(), 'gouji-nothing-'));
    await writeFile(path.join(workspace, 'notes.txt'), '周五交初稿。\n');
    window = await ui.openWindow({ workspace, settings: { 'gouji.language': 'zh-cn' } });
  });

  suiteTeardown(async () => {
    await window?.close();
    if (workspace) await rm(workspace, { recursive: true });
  });

  // Before anything of the extension was used: VS Code asks its language soon after the window is there.
  test('the walkthrough is offered in the language that is spoken', async () => {
    const { page } = window;
    const offered = page.locator('.quick-input-list .monaco-list-row', { hasText: '勾稽' });
    /** @type {readonly string[]} */
    let titles = [];
    await ui.until(async () => {
      await ui.runCommand(page, 'Welcome: Open Walkthrough...', { opensList: true });
      await offered.first().waitFor();
      titles = await offered.allInnerTexts();
      await page.keyboard.press('Escape');
      return titles.join().includes('五分钟上手勾稽');
    });
    assert.equal(titles.length, 1, titles.join());
  });

  test('the list of reports says that there are none, also after another look', async () => {
    const { page } = window;
    await ui.runCommand(page, 'Gouji 勾稽: Check All Reports in the Folder');
    const said = page.locator('.pane-body .message', { hasText: '打开的文件夹里没有年报。' });
    await said.waitFor();
    await ui.runCommand(page, 'Gouji 勾稽: Check All Reports in the Folder');
    await said.waitFor();
  });
});
