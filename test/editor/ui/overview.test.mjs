import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { repository, resultsFolder } from '../../../scripts/editor/paths.mjs';
import { takePicture } from '../../../scripts/editor/picture.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';
import { barriersIn } from './accessibility.mjs';
import { samples, skipped, skipWhereNoServerRuns } from './installed.mjs';
import { themes, useTheme } from './themes.mjs';

const draft = '云溪市生态环境局2024年年报.md';
const parts = ['教育', '民政', '财政', '水务', '审计', '统计', '信访', '林业', '体育', '气象'];
const kinds = ['局', '中心', '事务局', '管理局', '服务局', '监督局', '保障局', '促进局'];
const units = kinds.flatMap((kind) => parts.map((part) => `云溪市${part}${kind}`));
/** In the order of the roster: not handed in, no report that can be read, a wrong total, a copy of last year’s words. */
const [missing, unread, wrong] = /** @type {[string, string, string]} */ (units.toReversed());

suite(`A user looks at all reports of a folder${skipped}`, () => {
  /** @type {ui.Window} */
  let window;
  /** @type {import('playwright-core').FrameLocator} */
  let page;
  /** @type {string} */
  let made;

  const lines = () => page.locator('.line');
  const count = () => page.locator('#count').innerText();
  const choose = async (/** @type {string} */ label) => {
    const choice = window.page.locator('.quick-input-list .monaco-list-row', { hasText: label });
    await choice.first().click();
  };
  const pageFrame = async () => {
    const inner = window.page.locator('iframe.webview.ready').contentFrame();
    const frame = await (
      await inner.locator('iframe#active-frame').elementHandle()
    )?.contentFrame();
    assert.ok(frame);
    return frame;
  };

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    made = await mkdtemp(path.join(os.tmpdir(), 'gouji-overview-'));
    // The picture has its name.
    const folder = path.join(made, '2024年报');
    await mkdir(folder);
    const text = await readFile(path.join(samples, draft), 'utf8');
    for (const [index, unit] of units.entries()) {
      if (unit === missing) continue;
      const report = text.replaceAll('云溪市生态环境局', unit);
      if (unit === unread) {
        await writeFile(
          path.join(folder, `${unit}年报.doc`),
          new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        );
      } else {
        await writeFile(
          path.join(folder, `${index + 1}.md`),
          unit === wrong
            ? report.replace(/(一、本年新收政府信息公开申请数量 +\| +)21/, '$122')
            : report,
        );
      }
    }
    const roster = units.map((name) => ({ name, contact: '办公室 2345678' }));
    await writeFile(
      path.join(folder, 'gouji.json'),
      JSON.stringify({ collection: { year: 2024, units: roster } }),
    );
    window = await ui.openWindow({
      workspace: folder,
      settings: { 'gouji.language': 'zh-cn', 'workbench.colorTheme': 'Default Light Modern' },
    });
    page = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  });

  suiteTeardown(async () => {
    await window?.close();
    if (made) await rm(made, { recursive: true, force: true });
  });

  test('every report has a line, the gravest on top, and who has not handed in', async () => {
    // The palette knows a command no sooner than the side bar its view.
    await window.page.locator('.activitybar .action-label[aria-label*="Gouji"]').first().waitFor();
    await ui.runCommand(window.page, 'Gouji 勾稽: Overview of All Reports in the Folder');
    await page.locator('#note:empty').waitFor({ state: 'attached' });
    // The unread file is told to be the unit’s by its name.
    await page.locator('#count', { hasText: `共 ${units.length} 行` }).waitFor();
    assert.equal(await lines().first().locator('.state').innerText(), '没有交 · 办公室 2345678');
    assert.match(await page.locator('.line.unread .state').innerText(), /^读不了 · .*另存为/);
    const found = page.locator('.line.errors');
    assert.equal(await found.locator('.agency').innerText(), wrong);
    assert.equal(await found.locator('.errors').innerText(), '1');
    // Of many lines only those in sight are on the page.
    assert.ok((await lines().count()) < units.length);
    await window.page.keyboard.press('Control+b');
    await window.page.setViewportSize({ width: 1440, height: 760 });
    await takePicture(window.page, path.join(repository, 'images', 'overview.png'));
    await window.page.setViewportSize({ width: 1280, height: 800 });
  });

  test('of a file that nobody opened, too, the problems name the rule in words and no place beside it twice', async () => {
    const problem = await ui.waitForProblem(window.page, '按勾稽关系应为 21');
    assert.match(await problem.innerText(), /〔[^〕]+〕/);
    assert.equal(await problem.locator('.monaco-tl-twistie.collapsible').count(), 0);
    await window.page.keyboard.press('Control+j');
  });

  test('by keyboard alone: to the end and back, sorted, and the report opened at its place', async () => {
    await lines().first().focus();
    await window.page.keyboard.press('End');
    const last = await page.locator('.line:focus').getAttribute('aria-rowindex');
    assert.equal(last, await page.locator('#table').getAttribute('aria-rowcount'));
    await window.page.keyboard.press('Home');
    await page.locator('.line:focus[aria-rowindex="2"]').waitFor();
    await page.locator('.titles .errors button').focus();
    await window.page.keyboard.press('Enter');
    await page.locator('[role="columnheader"][aria-sort="descending"].errors').waitFor();
    assert.equal(await lines().first().locator('.agency').innerText(), wrong);
    await lines().first().focus();
    await window.page.keyboard.press('Enter');
    await window.page.locator('.tab', { hasText: `${units.indexOf(wrong) + 1}.md` }).waitFor();
    await window.page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await window.page.locator('.tab', { hasText: '年报总览' }).click();
  });

  test('filtered by words and by state', async () => {
    await page.locator('#filter').fill('教育');
    await page
      .locator('#count', { hasText: `${units.length} 行中的 ${kinds.length} 行` })
      .waitFor();
    await page.locator('#filter').fill('');
    await page.locator('#state').selectOption('missing');
    await page.locator('#count', { hasText: '行中的 1 行' }).waitFor();
    await page.locator('#state').selectOption('errors');
    await page.locator('#count', { hasText: '行中的 1 行' }).waitFor();
    await page.locator('#state').selectOption('all');
  });

  test('a report that comes in takes its line', async () => {
    const text = await readFile(path.join(samples, draft), 'utf8');
    await writeFile(
      path.join(window.folder, 'late.md'),
      text.replaceAll('云溪市生态环境局', missing),
    );
    await page.locator('.line.missing', { hasText: missing }).waitFor({ state: 'detached' });
    await page.locator('#filter').fill('late.md');
    await page.locator('.line', { hasText: missing }).waitFor();
    await page.locator('#filter').fill('');
    assert.match(await count(), new RegExp(`共 ${units.length} 行`));
  });

  test('each unit gets a letter with its list, beside the reports and not among them', async () => {
    const before = await count();
    await page.locator('#lists').click();
    await choose('所有单位');
    const folder = path.join(window.folder, '问题清单');
    // The unread one is written to as well: the office is to send it again.
    const letters = async () => (existsSync(folder) ? await readdir(folder) : []);
    await ui.until(async () => (await letters()).length === units.length);
    assert.ok((await letters()).includes(`${wrong}2024.docx`));
    await page.locator('#refresh').click();
    await page.locator('#note:empty').waitFor({ state: 'attached' });
    assert.equal(await count(), before);
  });

  test('their sums are the tables of a draft, for the body that is named', async () => {
    await page.locator('#rollUp').click();
    await choose('一份草稿');
    await window.page.locator('.quick-input-title', { hasText: '汇总成哪个机关的年报' }).waitFor();
    await window.page.keyboard.type('云溪市人民政府');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.tab.active', { hasText: '云溪市人民政府2024年' }).waitFor();
    await window.page.locator('.tab', { hasText: '年报总览' }).click();
  });

  test('in a window that is magnified its lines are still there', async () => {
    const size = window.page.viewportSize();
    await window.page.setViewportSize({ width: 640, height: 400 });
    const heightOf = (place) => page.locator(place).evaluate(({ clientHeight }) => clientHeight);
    await ui.until(async () => (await heightOf('html')) < 320);
    assert.ok((await heightOf('#table')) > 100, `${await heightOf('#table')} pixels`);
    await window.page.setViewportSize(size);
  });

  test('in the dark and in high contrast it can be read', async () => {
    for (const { theme, kind } of themes) {
      await useTheme(window.folder, theme);
      await page.locator(`body.${kind}`).waitFor();
      await lines().nth(1).focus();
      await takePicture(window.page, path.join(resultsFolder, `overview-${kind}.png`));
      assert.deepEqual(await barriersIn(await pageFrame()), [], theme);
    }
  });

  test('nothing in the window asked for another machine', () => {
    assert.deepEqual(window.refusedHosts, []);
  });
});
