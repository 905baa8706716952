import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { differenceOf, redPixels } from '../../../scripts/editor/difference.mjs';
import { resultsFolder } from '../../../scripts/editor/paths.mjs';
import { lookAt, takePicture } from '../../../scripts/editor/picture.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';
import { samples, skipped, skipWhereNoServerRuns } from './installed.mjs';
import { themes, useTheme } from './themes.mjs';

const draft = '青禾县人民政府2024年年报（有错）.md';
const label = '本机关不掌握相关政府信息';
/** Neighbours of the wrong row, above and below it, which are right. */
const above = '危及“三安全一稳定”';
const below = '要求提供公开出版物';

/** So many pixels may differ in two pictures of the same: a letter's edge, a mark of the editor's own. */
const tolerance = 30;

/**
 * Pictures of one run are compared with each other, so that it does not matter which fonts and which
 * browser a machine has.
 */
suite(`A wrong cell is told from right ones in every theme${skipped}`, () => {
  /** @type {ui.Window} */
  let window;

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    window = await ui.openWindow({ workspace: samples, settings: { 'gouji.language': 'zh-cn' } });
    await window.page.setViewportSize({ width: 1440, height: 900 });
    await ui.openFromExplorer(window.page, draft);
    await ui.squiggles(window.page, 'error').first().waitFor();
    await ui.openProblem(window.page, label);
    await ui.closePanel(window.page);
  });

  suiteTeardown(() => window?.close());

  /** @param {string} words */
  const lineWith = (words) =>
    window.page.locator('.editor-group-container.active .view-line', { hasText: words }).first();

  /** @param {import('playwright-core').Locator} locator */
  const boxOf = async (locator) => {
    // A line that is just drawn anew has none.
    let box = await locator.boundingBox();
    while (!box) box = await locator.boundingBox();
    return box;
  };

  /** The rows from the one neighbour to the other, once the caret is out of them. */
  const rows = async () => {
    await lineWith(label).waitFor();
    const [first, last] = [await boxOf(lineWith(above)), await boxOf(lineWith(below))];
    return {
      x: Math.round(first.x),
      y: Math.round(first.y),
      width: 900,
      height: Math.round(last.y + last.height - first.y),
    };
  };

  /** @param {number} marks */
  const seen = async (marks) => {
    await ui.waitForSquiggles(window.page, 'error', marks);
    await ui.placeCursor(window.page, (await lineOf(below)) + 1, 1);
    return lookAt(window.page, await rows());
  };

  /** @param {string} words */
  const lineOf = async (words) => {
    const { y } = await boxOf(lineWith(words));
    const numbers = window.page.locator('.editor-group-container.active .line-numbers');
    for (const each of await numbers.all())
      if (Math.abs(((await each.boundingBox())?.y ?? -9) - y) < 3)
        return Number(await each.innerText());
    throw new Error(`No line number beside ${words}`);
  };

  for (const { theme, base } of themes) {
    test(`in ${theme} the wrong cell alone is red, and looks otherwise once it is right`, async () => {
      await useTheme(window.folder, theme);
      await window.page.locator(`.monaco-workbench.${base}`).waitFor();
      await ui.until(async () => redPixels(await lookAt(window.page, await rows())) > 0);
      const marks = await ui.squiggles(window.page, 'error').count();
      const wrong = await seen(marks);
      const line = await boxOf(lineWith(label));
      const top = line.y - (await rows()).y;
      await takePicture(window.page, path.join(resultsFolder, `wrong-cell-${base}.png`));

      await ui.openProblem(window.page, label);
      await ui.closePanel(window.page);
      const [fix = ''] = await ui.openQuickFixes(window.page);
      await ui.chooseQuickFix(window.page, fix);
      const right = await seen(marks - 1);
      const corrected = differenceOf(wrong, right);
      assert.ok(corrected.pixels > tolerance, `${corrected.pixels} pixels`);
      assert.ok(corrected.top >= top - 2, `from ${corrected.top}, the row begins at ${top}`);
      assert.ok(corrected.bottom <= top + line.height + 4, `to ${corrected.bottom}`);
      assert.ok(redPixels(wrong) > 0);
      assert.equal(redPixels(right), 0);

      await window.page.keyboard.press('Control+z');
      const again = await seen(marks);
      assert.ok(differenceOf(wrong, again).pixels <= tolerance);
    });
  }
});
