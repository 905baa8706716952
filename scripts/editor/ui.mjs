import path from 'node:path';
import { Closing } from './closing.mjs';
import { editableCopy } from './copies.mjs';
import { installEditor } from './install.mjs';
import { repository, resultsFolder } from './paths.mjs';
import { startServer } from './server.mjs';
import { stillSettings } from './settings.mjs';
import { launchWorkbench } from './workbench.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {'error' | 'warning' | 'info' | 'hint'} Severity
 */

/**
 * A VS Code with the extension in a browser, for a test that does what a user does.
 *
 * @typedef {object} Window
 * @property {Page} page
 * @property {string} folder the workspace: a copy, which may be edited
 * @property {readonly string[]} refusedHosts other machines that something asked for
 * @property {() => Promise<void>} close ends all of it
 */

/**
 * Opens a window on a copy of a workspace.
 *
 * @param {object} options
 * @param {string} options.workspace
 * @param {string} [options.extension] the extension's folder; the repository unless said otherwise
 * @param {string} [options.packageFile] a `.vsix` to install instead, as a user has it
 * @param {boolean} [options.asInstalled] whether the folder counts as an installed extension: only so
 *   notifications pop up
 * @param {Record<string, unknown>} [options.settings] on top of those for pictures
 * @returns {Promise<Window>}
 */
export async function openWindow({
  workspace,
  extension = repository,
  packageFile,
  asInstalled = false,
  settings = {},
}) {
  const closing = new Closing();
  closing.closeOnSignals();
  try {
    const server = await startServer(await installEditor(), {
      settings: { ...stillSettings, ...settings },
      packages: packageFile ? [packageFile] : [],
      ...(asInstalled && { extensions: [extension], driven: false }),
    });
    closing.add(server.stop);
    const folder = await editableCopy(workspace, closing);
    const { page, refusedHosts, close } = await launchWorkbench();
    closing.add(close);
    const isDeveloped = !packageFile && !asInstalled;
    await page.goto(server.address({ folder, ...(isDeveloped && { extension }) }));
    try {
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    } catch (error) {
      await page.screenshot({ path: path.join(resultsFolder, 'ui-window-failed.png') });
      throw error;
    }
    return { page, folder, refusedHosts, close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

/** In milliseconds. */
const pauseBetweenLooks = 50;
/** How long one try of something may take, in milliseconds, before a user would try again. */
const patience = 3000;
const maxTries = 5;
const maxMoves = 30;

/**
 * Waits until something holds, for as long as a test may take.
 *
 * @param {() => Promise<boolean>} holds
 */
export async function until(holds) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, pauseBetweenLooks));
}

/**
 * Opens a file by double click in the Explorer.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function openFromExplorer(page, name) {
  await page
    .locator('.explorer-folders-view .monaco-list-row')
    .getByText(name, { exact: true })
    .dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/**
 * Runs a command by its title in the command palette.
 *
 * @param {Page} page
 * @param {string} title
 * @param {{ opensList?: boolean }} [options] whether the command itself asks with a list
 */
export async function runCommand(page, title, { opensList = false } = {}) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible input').first().fill(`>${title}`);
  // Not Enter: until the list has caught up with the title, another command is at its top.
  const whole = new RegExp(`^${title.replace(/[^\w\s]/g, '\\$&')}$`);
  await page.locator('.quick-input-list .monaco-list-row a', { hasText: whole }).click();
  if (opensList)
    await page.locator('.quick-input-list', { hasText: whole }).waitFor({ state: 'hidden' });
  else await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * The squiggles of the active editor that are in view.
 *
 * @param {Page} page
 * @param {Severity} severity
 */
export function squiggles(page, severity) {
  return page.locator(`.editor-group-container.active .squiggly-${severity}`);
}

/**
 * Waits until the active editor shows so many squiggles, and no more.
 *
 * @param {Page} page
 * @param {Severity} severity
 * @param {number} count
 */
export async function waitForSquiggles(page, severity, count) {
  const seen = squiggles(page, severity);
  if (count > 0) await seen.nth(count - 1).waitFor();
  await seen.nth(count).waitFor({ state: 'detached' });
}

/**
 * Puts the cursor at a place of the active editor and brings it into view.
 *
 * @param {Page} page
 * @param {number} line from 1
 * @param {number} column from 1
 */
export async function placeCursor(page, line, column) {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget:visible input').first().fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Opens the Problems panel and waits for a row in it.
 *
 * @param {Page} page
 * @param {string | RegExp} having part of the row's text
 * @returns {Promise<import('playwright-core').Locator>} the row
 */
export async function waitForProblem(page, having) {
  if (!(await page.locator('.markers-panel').isVisible())) {
    await page.keyboard.press('Control+Shift+M');
  }
  const row = page.locator('.markers-panel .monaco-list-row', { hasText: having }).first();
  await row.waitFor();
  return row;
}

/**
 * What the Problems panel shows.
 *
 * @param {Page} page
 * @returns {Promise<readonly string[]>} one text a row, blanks folded; the files' rows are among them
 */
export async function readProblems(page) {
  const rows = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' ').trim());
}

/**
 * Goes to the place of a problem, which is then selected, from the Problems panel.
 *
 * @param {Page} page
 * @param {string | RegExp} having part of the row's text
 */
export async function openProblem(page, having) {
  const row = await waitForProblem(page, having);
  const line = /\[Ln (\d+)/.exec(await row.innerText())?.[1];
  // Not a double click: it goes there twice, and the second time closes what was opened in between.
  await row.click();
  const selected = new RegExp(`^Ln ${line}, Col \\d+ \\(\\d+ selected\\)$`);
  await page.locator('.statusbar-item', { hasText: selected }).waitFor();
  await page.keyboard.press('Control+1');
}

/**
 * Moves the mouse over something and waits for the hover. It fills by and by, so part of its text must
 * be known.
 *
 * @param {Page} page
 * @param {import('playwright-core').Locator} over
 * @param {string | RegExp} having part of what the hover is to say
 * @returns {Promise<string>} the hover's text
 */
export async function readHover(page, over, having) {
  const hover = page.locator('.monaco-hover:visible', { hasText: having }).first();
  // The editor draws its lines anew as it likes: what the mouse was over may have moved away. Where a machine is
  // busy the answer comes after the hover has gone: a user tries again, and so long as it takes.
  for (let moves = 0; moves < maxMoves && (await hover.count()) === 0; moves++) {
    // From elsewhere each time: a mouse that stays where it is moves over nothing.
    await page.mouse.move(5, 5);
    const box = await over.boundingBox();
    if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    await hover.waitFor({ timeout: patience }).catch(() => {});
  }
  return hover.innerText();
}

/**
 * Opens the quick fixes at the cursor.
 *
 * @param {Page} page
 * @returns {Promise<readonly string[]>} their titles
 */
export async function openQuickFixes(page) {
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  const rows = page.locator('.action-widget .monaco-list-row.action');
  // A key that comes within milliseconds of the focus is lost: as a user does, press it again.
  for (let presses = 0; presses < maxTries && (await rows.count()) === 0; presses++) {
    await page.keyboard.press('Control+.');
    await rows
      .first()
      .waitFor({ timeout: patience })
      .catch(() => {});
  }
  return (await rows.allInnerTexts()).map((row) => row.trim());
}

/**
 * Applies one of the quick fixes that are open.
 *
 * @param {Page} page
 * @param {string} title
 */
export async function chooseQuickFix(page, title) {
  await page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
}

/**
 * Closes the panel, so that the editor has the window's height.
 *
 * @param {Page} page
 */
export async function closePanel(page) {
  const panel = page.locator('.part.panel');
  if (await panel.isVisible()) {
    await page.keyboard.press('Control+j');
    await panel.waitFor({ state: 'hidden' });
  }
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

/**
 * The upper left part of the editors' area.
 *
 * @param {number} width
 * @param {number} height
 */
export const editorPart = (width, height) => ({ x: 353, y: 36, width, height });

/**
 * Makes a file from the Explorer and opens it.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function createFile(page, name) {
  const named = page.locator('.explorer-folders-view input');
  // A window that is still starting may take the focus away, and the name's field with it.
  for (let tries = 0; tries < maxTries; tries++) {
    await page.locator('.explorer-folders-view').hover();
    await page.getByRole('button', { name: 'New File...' }).first().click();
    const isFilled = await named.fill(name, { timeout: patience }).then(
      () => true,
      () => false,
    );
    if (isFilled) break;
  }
  await named.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

/**
 * The characters of the active editor that its font draws like one that no font has.
 *
 * @param {Page} page
 * @returns {Promise<readonly string[]>}
 */
export function undrawnCharacters(page) {
  return page.evaluate(`(() => {
    const lines = document.querySelector('.editor-group-container.active .view-lines');
    const { fontSize, fontFamily } = getComputedStyle(lines);
    // Wider than a character of the editor.
    const size = 40;
    const context = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
    context.font = fontSize + ' ' + fontFamily;
    context.textBaseline = 'top';
    const drawing = (character) => {
      context.clearRect(0, 0, size, size);
      context.fillText(character, 4, 4);
      return context.getImageData(0, 0, size, size).data.join();
    };
    const none = new Set([drawing('\\u{10fff0}'), drawing(' ')]);
    const characters = new Set(lines.textContent.replace(/\\s/gu, ''));
    return [...characters].filter((character) => none.has(drawing(character)));
  })()`);
}
