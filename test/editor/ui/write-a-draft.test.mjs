import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as ui from '../../../scripts/editor/ui.mjs';
import { openInstalled, skipped } from './installed.mjs';

suite(`A user writes a draft from the skeleton${skipped}`, () => {
  /** @type {ui.Window} */
  let window;

  suiteSetup(async function () {
    window = await openInstalled(this);
  });

  suiteTeardown(() => window?.close());

  test('a few letters in a new file offer it', async () => {
    await ui.createFile(window.page, '青禾县2024年年报.gouji');
    // Until the file's language is known, nothing is offered for it.
    await window.page.locator('.statusbar-item', { hasText: '勾稽年报' }).waitFor();
    await window.page.keyboard.type('nianbao2021', { delay: 20 });
    const offered = window.page
      .locator('.suggest-widget:visible .monaco-list-row', { hasText: 'nianbao2021' })
      .first();
    // While the extension is starting the letters may come too early: then one asks for it.
    await offered
      .waitFor({ timeout: 5000 })
      .catch(() => window.page.keyboard.press('Control+Space'));
    await offered.waitFor();
    await window.page.keyboard.press('Enter');
    await window.page
      .locator('.view-line', { hasText: '政府信息公开工作年度报告' })
      .first()
      .waitFor();
  });

  test('the name typed once stands in every place, and Tab leads on to the year', async () => {
    await window.page.keyboard.insertText('青禾县人民政府');
    await window.page.keyboard.press('Tab');
    await window.page.keyboard.insertText('2024');
    await window.page.keyboard.press('Escape');
    await ui.runCommand(window.page, 'File: Save');
    await window.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    const text = await readFile(path.join(window.folder, '青禾县2024年年报.gouji'), 'utf8');
    assert.match(text, /^# 青禾县人民政府2024年政府信息公开工作年度报告\n/);
    assert.match(text, /统计期限自2024年1月1日起至2024年12月31日止/);
    assert.ok(text.split('青禾县人民政府').length > 3);
  });

  test('each character is drawn by a font that has it', async () => {
    assert.deepEqual(await ui.undrawnCharacters(window.page), []);
  });

  test('no character is framed as ambiguous', async () => {
    assert.equal(await window.page.locator('.monaco-editor .unicode-highlight').count(), 0);
  });

  test('nothing in the window asked for another machine', () => {
    assert.deepEqual(window.refusedHosts, []);
  });
});
