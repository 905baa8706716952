import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { Closing } from '../../../scripts/editor/closing.mjs';
import { resultsFolder } from '../../../scripts/editor/paths.mjs';
import { takePicture } from '../../../scripts/editor/picture.mjs';
import { smokeWorkbench, startInBrowser } from '../../../scripts/editor/start-in-browser.mjs';
import { sampleWorkspace } from '../../../scripts/editor/start-workspace.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';
import { launchWorkbench } from '../../../scripts/editor/workbench.mjs';
import { skipWhereNoServerRuns, skipped } from './installed.mjs';
import { themes, useTheme } from './themes.mjs';

/**
 * Whether a colour is a red one: far more of it than of the others.
 *
 * @param {string} colour `rgb(r, g, b)`
 */
function isRed(colour) {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return red > green + 60 && red > blue + 60;
}

suite(`A new user sees Gouji for the first time${skipped}`, () => {
  const closing = new Closing();
  /** @type {import('playwright-core').Page} */
  let page;
  let folder = '';

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    const shown = await sampleWorkspace(closing);
    folder = shown.folder ?? '';
    const address = await startInBrowser(shown, closing);
    const workbench = await launchWorkbench();
    closing.add(workbench.close);
    page = workbench.page;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
  });

  suiteTeardown(() => closing.close());

  /**
   * What a line of the active editor is drawn of, in its order.
   *
   * @param {string} words
   */
  const partsOfLine = (words) =>
    page
      .locator('.editor-group-container.active .view-line', { hasText: words })
      .first()
      .locator('span span')
      .evaluateAll((elements) =>
        elements.map((element) => ({
          text: element.textContent ?? '',
          colour: globalThis.getComputedStyle(element).color,
        })),
      );

  test('the sample with mistakes is open, the problems are listed and a sentence tells the keys', async () => {
    await ui.squiggles(page, 'error').first().waitFor();
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    const sentence = page.locator('.notifications-toasts .notification-list-item-message');
    await sentence.filter({ hasText: 'F8' }).first().waitFor();
    assert.match(await sentence.first().innerText(), /F8.*Ctrl\+\./);
    await takePicture(page, path.join(resultsFolder, 'first-look.png'));
  });

  test('the side bar lists what was found by chapter, and a fix is one click away', async () => {
    await page.keyboard.press('Escape');
    await page.locator('.statusbar-item', { hasText: /^3 \S+ · 4 \S+/ }).click();
    const rows = page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: '一、总体情况' }).first().waitFor();
    const marks = await ui.squiggles(page, 'error').count();
    const found = rows.filter({ hasText: '2023年1月1日' }).first();
    await found.locator('.monaco-tl-twistie').click();
    const fix = rows.locator('.codicon-lightbulb-autofix').first();
    await fix.waitFor();
    await takePicture(page, path.join(resultsFolder, 'side-bar.png'));
    await fix.click();
    await ui.waitForSquiggles(page, 'error', marks - 1);
    await page.locator('.statusbar-item', { hasText: /^2 \S+ · 4 \S+/ }).waitFor();
  });

  for (const { theme, base } of themes) {
    test(`in ${theme} labels are quiet and a wrong figure is red`, async () => {
      await useTheme(folder, theme);
      await page.locator(`.monaco-workbench.${base}`).waitFor();
      await ui.openProblem(page, '本机关不掌握相关政府信息');
      // What is selected has the selection's colours.
      await page.keyboard.press('ArrowDown');
      await page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+$/ }).waitFor();
      // VS Code draws a line plainly until it has asked for its colours in the new theme.
      const red = async () =>
        (await partsOfLine('本机关不掌握相关政府信息'))
          .filter(({ colour }) => isRed(colour))
          .map(({ text }) => text.trim());
      // The figure, not the label beside it.
      await ui.until(async () => /^\d+$/.test((await red()).join()));
      await takePicture(page, path.join(resultsFolder, `first-look-${base}.png`));
    });
  }
});

suite(`A new user has the list of problems open before anything is found${skipped}`, () => {
  const closing = new Closing();

  suiteSetup(function () {
    skipWhereNoServerRuns(this);
  });

  suiteTeardown(() => closing.close());

  test('what is found is listed there, and the list is not closed by what introduces it', async () => {
    const address = await startInBrowser(await sampleWorkspace(closing), closing);
    assert.equal(await smokeWorkbench(address, closing), 0);
  });
});
