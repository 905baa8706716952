import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { repository, resultsFolder } from '../../../scripts/editor/paths.mjs';
import { takePicture } from '../../../scripts/editor/picture.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';
import { samples, skipped, skipWhereNoServerRuns } from './installed.mjs';

const draft = '青禾县人民政府2024年年报（有错）.md';
const word = '青禾县人民政府2024年年报.docx';
const workbook = '青禾县人民政府2024年年报.xlsx';
const printed = '青禾县人民政府2024年年报.pdf';
const wrong = '“1.本机关不掌握相关政府信息”的“自然人”';

suite(`A user opens a report that Word wrote${skipped}`, () => {
  /** @type {ui.Window} */
  let window;
  /** @type {Uint8Array} */
  let before;

  /** @param {string | RegExp} text */
  const firstLine = (text) =>
    window.page.locator('.editor-group-container.active .codelens-decoration a', { hasText: text });
  /** @param {string | RegExp} text */
  const notification = (text) =>
    window.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    const folder = await mkdtemp(path.join(tmpdir(), 'gouji-word-'));
    const cli = path.join(repository, 'dist/cli.js');
    for (const file of [word, workbook, printed].map((name) => path.join(folder, name))) {
      const kind = path.extname(file).slice(1);
      const exporting = [cli, 'export', '--to', kind, '-o', file, path.join(samples, draft)];
      // It says that there are mistakes left in it, which is what is wanted here.
      execFileSync(process.execPath, exporting, { stdio: 'ignore' });
    }
    before = await readFile(path.join(folder, word));
    window = await ui.openWindow({
      workspace: folder,
      asInstalled: true,
      settings: { 'gouji.language': 'zh-cn' },
    });
    await rm(folder, { recursive: true });
  });

  suiteTeardown(() => window?.close());

  test('its text is shown with what was found, and the first line says what it is', async () => {
    const { page } = window;
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .getByText(word, { exact: true })
      .dblclick();
    await firstLine('做成文稿').waitFor();
    await page
      .locator('.editor-group-container.active .codelens-decoration', { hasText: word })
      .waitFor();
    await ui.waitForProblem(page, wrong);
    await takePicture(page, path.join(resultsFolder, 'word-file.png'));
  });

  test('what was found is written into a copy; the file itself stays as it was', async () => {
    await firstLine('批注写入副本').click();
    await notification(/\d+ 处批注写在/).waitFor();
    const files = await readdir(window.folder);
    assert.equal(files.filter((name) => name.endsWith('.docx')).length, 2, files.join());
    assert.deepEqual(await readFile(path.join(window.folder, word)), before);
  });

  test('a draft is made of it, and has the same mistake', async () => {
    const { page } = window;
    await firstLine('做成文稿').click();
    await page.locator('.tab.active', { hasText: word.replace('.docx', '.md') }).waitFor();
    await notification('已做成文稿').waitFor();
    await page
      .locator('.markers-panel .monaco-list-row', { hasText: word.replace('.docx', '.md') })
      .waitFor();
    await ui.waitForProblem(page, wrong);
    const text = await readFile(path.join(window.folder, word.replace('.docx', '.md')), 'utf8');
    assert.match(text, /\| +1\.本机关不掌握相关政府信息 +\| +6 /);
  });

  /**
   * Drops a file of the Explorer onto the draft that is open, with Shift, as one drops what shall be written in it.
   *
   * @param {string} name
   */
  async function drop(name) {
    const { page } = window;
    const from = await page
      .locator('.explorer-folders-view .monaco-list-row')
      .getByText(name, { exact: true })
      .first()
      .boundingBox();
    const to = await page
      .locator('.editor-group-container.active .view-line')
      .first()
      .boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + 100, { steps: 8 });
    await page.keyboard.down('Shift');
    await page.mouse.move(to.x + 64, to.y + to.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
  }

  test('dropped onto a blank draft with Shift, the draft has what it shows, and is checked', async () => {
    const { page } = window;
    await ui.createFile(page, '空白.md');
    await drop(word);
    await page
      .locator('.editor-group-container.active .view-line', { hasText: '六、其他需要报告的事项' })
      .first()
      .waitFor();
    await page.locator('.statusbar-item', { hasText: /^\d+ 错误/ }).waitFor();
    await takePicture(page, path.join(resultsFolder, 'word-file-dropped.png'));
  });

  test('so is a workbook: its tables stand there in the form that reports have', async () => {
    const { page } = window;
    await ui.createFile(page, '表格.md');
    await drop(workbook);
    await page
      .locator('.editor-group-container.active .view-line', { hasText: /\|\s*行政复议/ })
      .first()
      .waitFor();
    await takePicture(page, path.join(resultsFolder, 'workbook-dropped.png'));
  });

  test('and so is a PDF: its tables stand there in pipes, and what is wrong in it is found', async () => {
    const { page } = window;
    await ui.createFile(page, '印刷.md');
    await drop(printed);
    await page.locator('.tab.active.dirty', { hasText: '印刷.md' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /^3 错误/ }).waitFor();
    await ui.runCommand(page, 'File: Save');
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    const text = await readFile(path.join(window.folder, '印刷.md'), 'utf8');
    assert.match(text, /\|\s*行政规范性文件\s*\|\s*3\s*\|/);
    await takePicture(page, path.join(resultsFolder, 'pdf-dropped.png'));
  });

  test('in the form it is only looked at: a figure typed there is not taken', async () => {
    const { page } = window;
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .getByText(word, { exact: true })
      .dblclick();
    await firstLine('做成文稿').waitFor();
    await ui.runCommand(page, 'Gouji 勾稽: Show the Official Form');
    const form = page.locator('iframe.webview').last().contentFrame().locator('#active-frame');
    const figure = form.contentFrame().locator('td[data-cell="applications/received/other"]');
    await form.contentFrame().locator('#help', { hasText: '只能看' }).waitFor();
    const shown = await figure.innerText();
    await figure.click();
    await page.keyboard.type('98');
    await page.keyboard.press('Enter');
    await notification('只能看').waitFor();
    await figure.getByText(shown, { exact: true }).waitFor();
  });
});
