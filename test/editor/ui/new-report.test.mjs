import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { repository } from '../../../scripts/editor/paths.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';

const body = '青禾县水务局';

suite('A user begins a new report', () => {
  /** @type {ui.Window} */
  let window;

  suiteSetup(async () => {
    window = await ui.openWindow({ workspace: path.join(repository, 'test/editor/workspace') });
  });

  suiteTeardown(() => window?.close());

  const selected = (remark) =>
    window.page.locator('.statusbar-item', { hasText: `(${remark.length} selected)` }).waitFor();
  const nothingSelected = () =>
    window.page.locator('.statusbar-item', { hasText: 'selected' }).waitFor({ state: 'detached' });
  const question = async (step) => {
    await window.page.locator('.quick-input-title', { hasText: `(${step}/4)` }).waitFor();
    await window.page.locator('.quick-input-widget input:focus').waitFor();
  };

  test('four questions, and the first field is selected', async () => {
    const { page } = window;
    const row = page.locator('.quick-input-list .monaco-list-row', {
      hasText: 'New Annual Report…',
    });
    // A palette opened before the window knows its extensions stays without their commands.
    for (let tries = 0; tries < 5 && (await row.count()) === 0; tries++) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget:visible input').first().fill('>new annual');
      await row
        .first()
        .waitFor({ timeout: 5000 })
        .catch(() => {});
    }
    // Not Enter: the list may have its row before it has the focus.
    await row.click();
    await question(1);
    await page.keyboard.press('Enter');
    await question(2);
    const types = page.locator('.quick-input-list .monaco-list-row');
    await types
      .filter({ hasText: 'on open government information' })
      .and(page.locator('.focused'))
      .waitFor();
    assert.ok((await types.count()) > 1);
    await page.keyboard.press('Enter');
    await question(3);
    await page.keyboard.insertText(body);
    await page.keyboard.press('Enter');
    await question(4);
    await page.keyboard.insertText('2024');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: `${body}2024年` }).waitFor();
    await selected('（此处填写：网站名称）');
  });

  test('what is typed takes its place, and Tab goes on to the next', async () => {
    const { page } = window;
    await page.keyboard.insertText('青禾县人民政府网站');
    await nothingSelected();
    await page.keyboard.press('Tab');
    await selected('（此处填写：网址）');
    await page.locator('.statusbar-item', { hasText: /Filled 1\/\d+/ }).waitFor();
  });

  test('Shift+Tab goes back, to the one before that is still open', async () => {
    const { page } = window;
    await page.keyboard.press('Shift+Tab');
    await selected('（此处填写：其他需要报告的事项，没有则删去本段）');
    await page.keyboard.press('Tab');
    await selected('（此处填写：网址）');
  });

  test('away from a field Tab is a tab again', async () => {
    const { page } = window;
    await ui.placeCursor(page, 2, 1);
    const filled = page.locator('.statusbar-item', { hasText: /^Ln 2, Col 1$/ });
    await filled.waitFor();
    await page.keyboard.press('Tab');
    await filled.waitFor({ state: 'detached' });
    const place = await page.locator('.statusbar-item', { hasText: /^Ln \d+, Col/ }).innerText();
    assert.match(place, /^Ln 2, Col (?!1$)\d+$/);
  });
});
