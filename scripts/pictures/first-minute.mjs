// Makes images/first-minute.gif, the moving picture of the README, from the product as it is:
// `npm run pictures`. Needs ImageMagick; without it nothing is written, and that is said.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfNeeded } from '../editor/build-if-needed.mjs';
import { whyNoServer } from '../editor/packages.mjs';
import { repository } from '../editor/paths.mjs';
import { exitWith, Problem } from '../editor/problem.mjs';
import { findOnPath, run } from '../editor/tools.mjs';
import * as ui from '../editor/ui.mjs';

const draft = '青禾县人民政府2024年年报（有错）.md';
const row = '1.本机关不掌握相关政府信息';
const moving = path.join(repository, 'images', 'first-minute.gif');
/** What a page in the marketplace can take. */
const largest = 1_500_000;

/**
 * What a user does in the first minute, with how long each step is shown, in hundredths of a second.
 *
 * @param {ui.Window} window
 * @param {(hundredths: number) => Promise<void>} look
 */
async function firstMinute({ page }, look) {
  await ui.openFromExplorer(page, draft);
  await ui.squiggles(page, 'error').first().waitFor();
  await look(200);
  await ui.waitForProblem(page, `“${row}”的“自然人”`);
  await look(300);
  await ui.openProblem(page, `“${row}”的“自然人”`);
  await ui.closePanel(page);
  await look(120);
  await ui.readHover(page, ui.squiggles(page, 'error').first(), '改法');
  await look(400);
  await page.mouse.move(5, 5);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  const [first = ''] = await ui.openQuickFixes(page);
  await look(300);
  await ui.chooseQuickFix(page, first);
  await page.locator('.statusbar-item', { hasText: /^2 错误/ }).waitFor();
  await look(200);
  await ui.runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await page.locator('.editor-actions a[aria-label*="Official Form"]').first().click();
  const form = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const figure = form.locator('td[data-cell="applications/received/natural-person"]');
  await figure.scrollIntoViewIfNeeded();
  await figure.click();
  await look(400);
}

async function main() {
  const magick = findOnPath('magick') ?? findOnPath('convert');
  const reason = magick ? whyNoServer() : 'ImageMagick (magick or convert) is not installed.';
  if (!magick || reason) {
    console.error(`The moving picture is left as it is: ${reason}`);
    return 0;
  }
  await buildIfNeeded(console.error);
  const folder = await mkdtemp(path.join(tmpdir(), 'gouji-pictures-'));
  const window = await ui.openWindow({
    workspace: path.join(repository, 'samples'),
    asInstalled: true,
    settings: { 'gouji.language': 'zh-cn' },
  });
  await window.page.setViewportSize({ width: 1440, height: 860 });
  try {
    /** @type {string[]} */
    const frames = [];
    await firstMinute(window, async (hundredths) => {
      const file = path.join(folder, `${String(frames.length / 3).padStart(2, '0')}.png`);
      await window.page.screenshot({ path: file, animations: 'disabled', scale: 'css' });
      frames.push('-delay', String(hundredths), file);
    });
    const colours = ['+dither', '-colors', '64', '-layers', 'OptimizeTransparency'];
    await run(magick, [...frames, '-loop', '0', '-resize', '960x', ...colours, moving]);
  } finally {
    await window.close();
    await rm(folder, { recursive: true });
  }
  const { size } = await stat(moving);
  console.error(`${path.relative(repository, moving)}: ${Math.round(size / 1000)} kB`);
  if (size > largest) throw new Problem('The moving picture is too large for a page.');
  return 0;
}

await exitWith(main);
