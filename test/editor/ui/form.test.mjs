import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { repository, resultsFolder } from '../../../scripts/editor/paths.mjs';
import { takePicture } from '../../../scripts/editor/picture.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';
import { barriersIn } from './accessibility.mjs';
import { samples, skipped, skipWhereNoServerRuns } from './installed.mjs';
import { themes, useTheme } from './themes.mjs';

const draft = '云溪市生态环境局2024年年报.md';
const figure = 'td[data-cell="applications/received/natural-person"]';

suite(`A user fills in the official form${skipped}`, () => {
  /** @type {ui.Window} */
  let window;
  /** @type {import('playwright-core').FrameLocator} */
  let form;

  /** @param {string} name */
  const picture = (name) => takePicture(window.page, path.join(resultsFolder, `form-${name}.png`));
  const toDraft = () => window.page.locator('.tab', { hasText: draft }).first().click();
  const saved = async () => {
    await toDraft();
    await ui.runCommand(window.page, 'File: Save');
    await window.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    return readFile(path.join(window.folder, draft), 'utf8');
  };

  /** The frame that the form is drawn in. */
  const formFrame = async () => {
    const inner = window.page.locator('iframe.webview.ready').contentFrame();
    const element = await inner.locator('iframe#active-frame').elementHandle();
    const frame = await element?.contentFrame();
    assert.ok(frame);
    return frame;
  };

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    window = await ui.openWindow({
      workspace: samples,
      settings: { 'gouji.language': 'zh-cn', 'workbench.colorTheme': 'Default Light Modern' },
    });
    form = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  });

  suiteTeardown(() => window?.close());

  test('the button in the editor’s title opens the form beside the draft', async () => {
    await ui.openFromExplorer(window.page, draft);
    await window.page
      .locator(
        '.editor-actions a[aria-label*="表式"], .editor-actions a[aria-label*="Official Form"]',
      )
      .first()
      .click();
    await form.locator(figure).waitFor();
    assert.ok((await form.locator('.holds .tick').count()) > 20);
    assert.equal(await form.locator('td.found').count(), 0);
  });

  test('a wrong figure typed in it stands in the draft and is marked, with the finding', async () => {
    await form.locator(figure).click();
    await window.page.keyboard.type('22');
    await window.page.keyboard.press('Enter');
    await form.locator(`${figure}.error`).waitFor();
    await form.locator('td[data-cell="applications/carried-in/natural-person"]:focus').waitFor();
    await form.locator(figure).click();
    await form.locator('#note p.error', { hasText: '应为 21' }).waitFor();
    // What a screen reader says of the cell: column, row and value, and then the finding on it.
    const heard = await form.locator(figure).getAttribute('aria-label');
    assert.match(heard ?? '', /自然人.*一、本年新收政府信息公开申请数量.*：22$/);
    assert.equal(await form.locator(figure).getAttribute('aria-describedby'), 'note');
    assert.equal(await form.locator(figure).getAttribute('aria-invalid'), 'true');
    const table = form.locator('table', { has: form.locator(figure) });
    const chapter = form.locator(`[id="${await table.getAttribute('aria-labelledby')}"]`);
    assert.match(await chapter.innerText(), /^三、收到和处理政府信息公开申请情况/);
    await window.page.keyboard.press('Control+b');
    await window.page.setViewportSize({ width: 1440, height: 860 });
    await form.locator(figure).scrollIntoViewIfNeeded();
    await picture('wrong');
    await window.page.setViewportSize({ width: 1280, height: 800 });
  });

  test('the keys reach what is said of a figure and every way to mend it, and come back', async () => {
    await form.locator(figure).click();
    await window.page.keyboard.press('Control+.');
    const note = form.getByRole('dialog', { name: '这一处的问题和改法' });
    await note.locator('button:focus').waitFor();
    assert.match(await note.locator('button').first().innerText(), /21.*\(Alt\+Enter\)$/);
    assert.deepEqual(await barriersIn(await formFrame()), []);
    await window.page.keyboard.press('Escape');
    await form.locator(`${figure}:focus`).waitFor();
  });

  test('one key puts the right figure in, here and in the draft', async () => {
    await form.locator(figure).click();
    await window.page.keyboard.press('Alt+Enter');
    await form.locator(`${figure}.error`).waitFor({ state: 'detached' });
  });

  test('undone and undone again, the draft is as it was', async () => {
    await window.page.keyboard.press('Control+z');
    await form.locator(`${figure}.error`).waitFor();
    // The keys, which the draft had for that, are the figure's again.
    await form.locator(`${figure}:focus`).waitFor();
    await window.page.keyboard.press('Control+z');
    await form.locator(`${figure}.error`).waitFor({ state: 'detached' });
    await form.locator(figure).click();
    assert.equal(await form.locator(`${figure} .figure`).innerText(), '21');
  });

  test('a blank cell is to be seen', async () => {
    await form.locator(figure).click();
    await window.page.keyboard.press('Delete');
    await form.locator(`${figure}.blank`).waitFor();
    await window.page.keyboard.type('21');
    await window.page.keyboard.press('Tab');
    await form.locator(`${figure}.blank`).waitFor({ state: 'detached' });
  });

  test('a block from a spreadsheet fills the cells it covers', async () => {
    const first = 'td[data-cell="review/reconsideration/upheld"]';
    await window.page.evaluate(`navigator.clipboard.writeText('4\\t1\\t0\\t0\\t5\\r\\n')`);
    await form.locator(first).click();
    await window.page.keyboard.press('Control+v');
    await form
      .locator('td[data-cell="review/reconsideration/total"] .figure', { hasText: '5' })
      .waitFor();
    const text = await saved();
    assert.match(text, /\| +4 \| +1 \| +0 \| +0 \| +5 \|/);
    assert.match(text, /\| 一、本年新收政府信息公开申请数量 +\| +21 \|/);
  });

  test('a table is copied as Word takes it, with its merged cells', async () => {
    await form.getByRole('button', { name: '复制表格' }).nth(1).click();
    await form.locator('#status', { hasText: '已复制' }).waitFor({ state: 'attached' });
    // The clipboard is for the frame that has the keys.
    await toDraft();
    const html = await window.page.evaluate(
      `navigator.clipboard.read().then(async ([item]) => (await item.getType('text/html')).text())`,
    );
    assert.match(html, /<t[dh][^>]* rowspan="\d+"[^>]*>[^<]*\s*三、本年度办\s*理结果/);
    assert.match(html, /<t[dh][^>]* colspan="5"[^>]*>\s*法人或其他组织/);
    assert.doesNotMatch(html, /✓|data-cell|class=/);
  });

  test('in the dark and in high contrast it can be read', async () => {
    await form.locator(figure).click();
    await window.page.keyboard.type('22');
    await window.page.keyboard.press('Tab');
    await form.locator(`${figure}.error`).waitFor();
    for (const { theme, kind } of themes) {
      await useTheme(window.folder, theme);
      await form.locator(`body.${kind}`).waitFor();
      await picture(kind);
      assert.deepEqual(await barriersIn(await formFrame()), [], theme);
    }
  });

  test('nothing in the window asked for another machine', () => {
    assert.deepEqual(window.refusedHosts, []);
  });

  test('the exported page keeps nobody out either', async () => {
    const page = await window.page.context().newPage();
    for (const sample of [draft, '云溪市教育局2020年年报.md']) {
      const html = execFileSync(
        process.execPath,
        [
          path.join(repository, 'dist/cli.js'),
          'export',
          '--to',
          'html',
          path.join(samples, sample),
        ],
        { encoding: 'utf8' },
      );
      await page.setContent(html);
      assert.deepEqual(await barriersIn(page), [], sample);
      await takePicture(page, path.join(resultsFolder, `page-${sample}.png`));
    }
  });
});
