import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { repository, resultsFolder } from '../../../scripts/editor/paths.mjs';
import { takePicture } from '../../../scripts/editor/picture.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';
import { skipWhereNoServerRuns, skipped } from './installed.mjs';

const draft = '青禾县人民政府2024.md';

suite(`A report is read by ear${skipped}`, () => {
  /** @type {ui.Window} */
  let window;

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    window = await ui.openWindow({
      workspace: path.join(repository, 'test/editor/workspace'),
      asInstalled: true,
      settings: { 'gouji.language': 'zh-cn', 'editor.accessibilitySupport': 'on' },
    });
    await ui.openFromExplorer(window.page, draft);
    await ui.openProblem(window.page, 'row-total');
  });

  suiteTeardown(() => window?.close());

  /**
   * Waits until a screen reader has been told something.
   *
   * @param {RegExp} words
   */
  const heard = async (words) => {
    const live = window.page.locator('.monaco-aria-container .monaco-alert', { hasText: words });
    await live.first().waitFor({ state: 'attached' });
    return live.first().innerText();
  };

  test('the status bar has the cell’s row, column and value, and all of it for a screen reader', async () => {
    const item = window.page.locator('.statusbar-item', { hasText: / × .* = 11/ });
    await item.waitFor();
    const label = await item.locator('a').getAttribute('aria-label');
    assert.match(label ?? '', /^三、收到和处理政府信息公开申请情况，.+，.+：11。 错误：.*11/);
  });

  test('Alt+F9 says chapter, row, column, value and what was found', async () => {
    await window.page.keyboard.press('Alt+F9');
    const said = await heard(/三、收到和处理政府信息公开申请情况/);
    assert.match(said, /：11。 错误：.*11/);
    await takePicture(window.page, path.join(resultsFolder, 'by-ear.png'));
  });

  test('Shift+Tab goes to the cell before it, which is said; only one message is shown', async () => {
    await window.page.keyboard.press('Shift+Tab');
    await heard(/这一格没有发现问题/);
    const messages = window.page.locator('.notifications-toasts .notification-list-item-message');
    await messages.filter({ hasText: '这一格没有发现问题' }).waitFor();
    await ui.until(async () => (await messages.count()) === 1);
  });
});
