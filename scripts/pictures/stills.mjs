// Makes the still pictures of the README and the walkthrough from the product as it is: part of
// `npm run pictures`. A picture that shows the same already is left as it is.
import path from 'node:path';
import { buildIfNeeded } from '../editor/build-if-needed.mjs';
import { whyNoServer } from '../editor/packages.mjs';
import { repository } from '../editor/paths.mjs';
import { takePicture } from '../editor/picture.mjs';
import { exitWith } from '../editor/problem.mjs';
import * as ui from '../editor/ui.mjs';

const draft = '青禾县人民政府2024年年报（有错）.md';
const wrong = '“1.本机关不掌握相关政府信息”的“自然人”填 6';
const figure = 'td[data-cell="applications/received/natural-person"]';

/** The stills in the order in which one session comes to show them; each takes over the window as the last left it. */
const stills = [
  { name: 'problems', show: showProblems, part: undefined },
  { name: 'hover', show: showHover, part: ui.editorPart(1087, 470) },
  { name: 'quick-fix', show: showQuickFix, part: ui.editorPart(1087, 410) },
  { name: 'side-bar', show: showSideBar, part: { x: 0, y: 36, width: 1400, height: 560 } },
  { name: 'form', show: showForm, part: { x: 1131, y: 36, width: 509, height: 800 } },
];

/** @param {ui.Page} page */
async function showProblems(page) {
  await ui.openFromExplorer(page, draft);
  await ui.squiggles(page, 'error').first().waitFor();
  await ui.openProblem(page, wrong);
}

/** @param {ui.Page} page */
async function showHover(page) {
  await ui.closePanel(page);
  await ui.readHover(page, ui.squiggles(page, 'error').first(), 'row-total');
}

/** @param {ui.Page} page */
async function showQuickFix(page) {
  await page.mouse.move(5, 5);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  await ui.openQuickFixes(page);
}

/** @param {ui.Page} page */
async function showSideBar(page) {
  await page.keyboard.press('Escape');
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  await page.locator('.statusbar-item', { hasText: /^\d+ 错误/ }).click();
  const rows = page.locator('.pane-body .monaco-list-row');
  const found = rows.filter({ hasText: wrong }).first();
  await found.waitFor();
  await found.locator('.monaco-tl-twistie').click();
  await rows.locator('.codicon-lightbulb-autofix').first().waitFor();
  // As wide as its sentences want it.
  await page.mouse.move(350, 400);
  await page.mouse.down();
  await page.mouse.move(520, 400, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(900, 795);
}

/** @param {ui.Page} page */
async function showForm(page) {
  await ui.runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await page.setViewportSize({ width: 1640, height: 860 });
  await page.locator('.editor-actions a[aria-label*="Official Form"]').first().click();
  const form = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const wrongCell = form.locator('td.error').first();
  await wrongCell.waitFor();
  await form.locator(figure).scrollIntoViewIfNeeded();
  await wrongCell.click();
  await form.locator('#note p.error').first().waitFor();
}

async function main() {
  const reason = whyNoServer();
  if (reason) {
    console.error(`The still pictures are left as they are: ${reason}`);
    return 0;
  }
  await buildIfNeeded(console.error);
  const window = await ui.openWindow({
    workspace: path.join(repository, 'samples'),
    asInstalled: true,
    settings: { 'gouji.language': 'zh-cn', 'editor.fontSize': 13 },
  });
  await window.page.setViewportSize({ width: 1440, height: 800 });
  try {
    for (const { name, show, part } of stills) {
      await show(window.page);
      const file = path.join(repository, 'images', `${name}.png`);
      const isNew = await takePicture(window.page, file, part);
      console.error(`${path.relative(repository, file)}${isNew ? '' : ' shows the same'}`);
    }
  } finally {
    await window.close();
  }
  return 0;
}

await exitWith(main);
