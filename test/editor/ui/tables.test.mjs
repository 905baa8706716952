import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { repository, resultsFolder } from '../../../scripts/editor/paths.mjs';
import { takePicture } from '../../../scripts/editor/picture.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';
import { skipWhereNoServerRuns, skipped } from './installed.mjs';

const workspace = path.join(repository, 'test/editor/workspace');
const draft = '青禾县人民政府2024.md';
const note = 'notes.txt';

const titles = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
/** @param {readonly unknown[]} texts */
const cells = (texts) => texts.map((text) => `<td><p class=MsoNormal>${text}</p></td>`).join('');

/** Table four as Word leaves it in the clipboard. */
const html = `<html><body><!--StartFragment--><table class=MsoTableGrid>
<tr><td colspan=5 rowspan=2><p>行政复议<o:p></o:p></p></td><td colspan=10>行政诉讼</td></tr>
<tr><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>
<tr>${cells([...titles, ...titles, ...titles])}</tr>
<tr>${cells([1, 0, 0, '&nbsp;2&nbsp;', 3, 0, 0, 0, 0, 0, 4, 0, 0, 0, 4])}</tr>
</table><!--EndFragment--></body></html>`;

/**
 * What the page runs to have both forms in the clipboard.
 *
 * @param {string} markup
 * @param {string} text
 */
const putIntoClipboard = (markup, text) => `navigator.clipboard.write([new ClipboardItem({
  'text/html': new Blob([${JSON.stringify(markup)}], { type: 'text/html' }),
  'text/plain': new Blob([${JSON.stringify(text)}], { type: 'text/plain' }),
})])`;

suite(`A user works on tables with the keyboard${skipped}`, () => {
  /** @type {ui.Window} */
  let window;

  /** @param {string} name */
  const onDisk = (name) => readFile(path.join(window.folder, name), 'utf8');
  const save = async () => {
    await ui.runCommand(window.page, 'File: Save');
    await window.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  };

  /** @param {import('playwright-core').Locator} item */
  const isThere = (item) =>
    item.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    window = await ui.openWindow({ workspace });
  });

  suiteTeardown(() => window?.close());

  test('a table copied from Word is offered as a table of the form; one undo takes it back', async () => {
    const { page } = window;
    // A report first: once it is checked, the extension is at work.
    await ui.openFromExplorer(page, draft);
    await ui.placeCursor(page, 43, 30);
    await ui.waitForSquiggles(page, 'error', 1);
    await ui.openFromExplorer(page, note);
    const before = await onDisk(note);
    await page.keyboard.press('Control+End');
    await page.evaluate(putIntoClipboard(html, '1\t0\t0\t2\t3'));
    await page.keyboard.press('Control+V');
    await page.locator('.view-line', { hasText: '结果维持' }).first().waitFor();
    await takePicture(page, path.join(resultsFolder, 'paste-table.png'));
    await save();
    const pasted = await onDisk(note);
    assert.match(pasted, /\n\| {8}1 \| {8}0 \| {8}0 \| {8}2 \| {4}3 \|/);
    await page.keyboard.press('Control+Z');
    await save();
    assert.equal(await onDisk(note), before);
  });

  test('Tab goes to the next cell and selects it: what is typed replaces it', async () => {
    const { page } = window;
    await ui.openFromExplorer(page, draft);
    await ui.placeCursor(page, 43, 30);
    const before = await onDisk(draft);
    const selected = page.locator('.statusbar-item', { hasText: /selected/ });
    await page.keyboard.press('Tab');
    // The key may come before it is known that the caret is in a table; then it has indented.
    for (let again = 0; again < 5 && !(await isThere(selected)); again++) {
      await page.keyboard.press('Control+Z');
      await page.keyboard.press('Tab');
    }
    await selected.waitFor();
    await page.keyboard.type('77');
    await selected.waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+Tab');
    await selected.waitFor();
    await page.keyboard.type('55');
    await save();
    const after = await onDisk(draft);
    assert.equal(after.includes('\t'), false);
    const [row] = after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
    assert.match(row ?? '', /\| 55 \| 77 \|/);
  });

  test('outside tables Tab indents', async () => {
    const { page } = window;
    await ui.placeCursor(page, 1, 1);
    await page.keyboard.press('Tab');
    await save();
    assert.match(await onDisk(draft), /^(?: +|\t)#/);
  });

  /**
   * Drags something out of another program and drops it on the editor's first line.
   *
   * @param {Readonly<Record<string, string>>} kinds what it is, by its kind
   */
  const dropHere = (kinds) =>
    window.page
      .locator('.editor-group-container.active .view-line')
      .first()
      .evaluate((line, data) => {
        const dataTransfer = new globalThis.DataTransfer();
        for (const [kind, text] of Object.entries(data)) dataTransfer.setData(kind, text);
        const { left, top, height } = line.getBoundingClientRect();
        const place = { clientX: left + 4, clientY: top + height / 2 };
        const about = { bubbles: true, cancelable: true, composed: true, dataTransfer, ...place };
        for (const kind of ['dragenter', 'dragover', 'drop'])
          line.dispatchEvent(new globalThis.DragEvent(kind, about));
      }, kinds);

  test('a table dragged out of a page is put in as a table of the form; one undo takes it back', async () => {
    const { page } = window;
    await ui.createFile(page, '拖入.md');
    await dropHere({ 'text/html': html, 'text/plain': '1\t0\t0\t2\t3' });
    await page
      .locator('.view-line', { hasText: /\|\s*结果维持/ })
      .first()
      .waitFor();
    await save();
    assert.match(await onDisk('拖入.md'), /\n\| {8}1 \| {8}0 \| {8}0 \| {8}2 \| {4}3 \|/);
    await page.keyboard.press('Control+Z');
    await save();
    assert.equal(await onDisk('拖入.md'), '');
  });

  test('a few rows out of a workbook are dropped as they are; to make a table of them is one choice away', async () => {
    const { page } = window;
    const rows = '信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t0\n';
    await ui.createFile(page, '几行.md');
    await dropHere({ 'text/plain': rows });
    const choice = page.locator('.post-edit-widget');
    await choice.waitFor();
    await save();
    assert.equal((await onDisk('几行.md')).replace(/\r/g, ''), rows);
    await choice.locator('.monaco-button').click();
    await page
      .locator('.action-widget .monaco-list-row', { hasText: /table|表/i })
      .first()
      .click();
    await page
      .locator('.view-line', { hasText: /\|\s*行政处罚\s*\|/ })
      .first()
      .waitFor();
    await save();
    assert.match(await onDisk('几行.md'), /\n\| 行政处罚 \| +3 \|/);
  });
});
