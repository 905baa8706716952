import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { repository, resultsFolder } from '../../../scripts/editor/paths.mjs';
import { takePicture } from '../../../scripts/editor/picture.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';
import { skipWhereNoServerRuns, skipped } from './installed.mjs';

const workspace = path.join(repository, 'test/editor/workspace');
const draft = '青禾县人民政府2024.md';
const old = '青禾县人民政府2023年年报.txt';
const begun = '青禾县人民政府2022.md';

suite(`A user goes on with drafts as they come${skipped}`, () => {
  /** @type {ui.Window} */
  let window;
  /** @type {import('playwright-core').CDPSession} */
  let keys;

  /** @param {string | RegExp} text */
  const notification = (text) =>
    window.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  /** @param {string} text */
  const line = (text) =>
    window.page.locator('.editor-group-container.active .view-line', { hasText: text }).first();
  const suggestions = () => window.page.locator('.suggest-widget.visible .monaco-list-row');
  /** @param {string} text */
  const compose = (text) =>
    keys.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    const drafts = await mkdtemp(path.join(tmpdir(), 'gouji-drafts-'));
    await cp(workspace, drafts, { recursive: true });
    const whole = await readFile(path.join(workspace, draft), 'utf8');
    const long = `全年${'多渠道、多形式、多层次公开政府信息，'.repeat(20)}效果良好。`;
    const plain = whole
      .replaceAll('#', '')
      .replaceAll('2024', '2023')
      .replace('## 二、', `${long}\n\n## 二、`)
      .replace(' 二、主动', `${long}\n\n二、主动`);
    await writeFile(path.join(drafts, old), iconv.encode(plain, 'gb18030'));
    await writeFile(
      path.join(drafts, begun),
      `${whole.slice(0, whole.indexOf('## 六、')).replaceAll('2024', '2022')}## `,
    );
    window = await ui.openWindow({
      workspace: drafts,
      asInstalled: true,
      settings: { 'gouji.language': 'zh-cn' },
    });
    await rm(drafts, { recursive: true });
    keys = await window.page.context().newCDPSession(window.page);
  });

  suiteTeardown(() => window?.close());

  test('a text file of older software opens unreadable; one offer opens it rightly', async () => {
    await ui.openFromExplorer(window.page, old);
    const offer = notification('GB18030');
    await offer.waitFor();
    assert.equal(await window.page.locator('.notification-list-item').count(), 1);
    await takePicture(window.page, path.join(resultsFolder, 'unreadable.png'));
    await offer.getByRole('button', { name: '按 GB18030 重新打开' }).click();
    await line('政府信息公开工作年度报告').waitFor();
    await window.page.locator('.statusbar-item', { hasText: /^\d+ 错误/ }).waitFor();
  });

  test('its long lines are broken at the window’s edge', async () => {
    // Both ends of a paragraph longer than the window is wide are in sight.
    await line('效果良好。').waitFor();
    const { right } = await window.page
      .locator('.editor-group-container.active .view-lines')
      .evaluate((element) => ({ right: element.scrollWidth - element.clientWidth }));
    assert.equal(right, 0);
  });

  test('what an input method composes of letters opens no list; the finished words do', async () => {
    await ui.openFromExplorer(window.page, begun);
    await window.page.locator('.statusbar-item', { hasText: /^\d+ 错误/ }).waitFor();
    await window.page.keyboard.press('Control+End');
    await window.page.evaluate(`{
      globalThis.seen = [];
      globalThis.composing = true;
      new MutationObserver(() => {
        if (globalThis.composing && document.querySelector('.suggest-widget.visible')) seen.push(document.querySelector('.suggest-widget').textContent);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    }`);
    for (const letters of ['q', 'qt', 'qt ', "qi'ta"]) {
      await compose(letters);
      await line(letters.trim()).waitFor();
    }
    assert.deepEqual(await window.page.evaluate('seen'), []);
    await window.page.evaluate('composing = false');
    await keys.send('Input.insertText', { text: '其他' });
    await suggestions().first().waitFor();
    const offered = await suggestions().allInnerTexts();
    assert.equal(offered.length, 1, offered.join('\n'));
    assert.match(offered[0] ?? '', /六、其他需要报告的事项/);
    await takePicture(window.page, path.join(resultsFolder, 'begun-wording.png'));
    await window.page.keyboard.press('Enter');
    await line('六、其他需要报告的事项').waitFor();
    await window.page.keyboard.press('Escape');
  });

  test('a table is copied as a table: Word gets its merged cells, a text field its tabs', async () => {
    const { page } = window;
    await ui.openFromExplorer(page, draft);
    await ui.placeCursor(page, 43, 30);
    await ui.squiggles(page, 'error').first().waitFor();
    await ui.runCommand(page, 'Gouji 勾稽: Copy Table for Word or Excel');
    await notification('已复制').waitFor();
    const [html, text] = /** @type {[string, string]} */ (
      await page.evaluate(`navigator.clipboard.read().then(async ([item]) => [
        await (await item.getType('text/html')).text(),
        await (await item.getType('text/plain')).text(),
      ])`)
    );
    assert.match(html, /<t[dh][^>]* colspan="5"[^>]*>\s*法人或其他组织/);
    assert.match(text, /自然人\t/);
    await page.locator('.tab.active', { hasText: draft }).waitFor();
  });

  test('correcting all that is form says what it did, or why nothing', async () => {
    const { page } = window;
    await ui.runCommand(page, 'Notifications: Clear All Notifications');
    await ui.runCommand(page, 'Gouji 勾稽: Correct All Matters of Form (No Figures)');
    await notification(/没有改动：查出的 \d+ 处/).waitFor();
    assert.equal(await page.locator('.notifications-toasts .notification-list-item').count(), 1);
  });
});
