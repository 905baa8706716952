import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { repository, resultsFolder } from '../../../scripts/editor/paths.mjs';
import { takePicture } from '../../../scripts/editor/picture.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';

const workspace = path.join(repository, 'test/editor/workspace');
const draft = '青禾县人民政府2024.md';

suite('A user corrects a wrong total', () => {
  /** @type {ui.Window} */
  let window;

  suiteSetup(async () => {
    window = await ui.openWindow({ workspace });
  });

  suiteTeardown(() => window?.close());

  test('opened from the Explorer, the total is underlined', async () => {
    await ui.openFromExplorer(window.page, draft);
    await ui.placeCursor(window.page, 43, 46);
    await ui.waitForSquiggles(window.page, 'error', 1);
  });

  test('the Problems panel says what is wrong', async () => {
    await ui.waitForProblem(window.page, 'row-total');
    const problems = await ui.readProblems(window.page);
    assert.equal(problems.filter((row) => row.includes('row-total')).length, 1);
  });

  test('the mouse over the mark shows the same', async () => {
    const mark = ui.squiggles(window.page, 'error').first();
    assert.match(await ui.readHover(window.page, mark, 'row-total'), /gouji/);
    await window.page.mouse.move(5, 5);
  });

  test('Ctrl+. offers the right total, and choosing it takes the mark away', async () => {
    await ui.openProblem(window.page, 'row-total');
    const [first] = await ui.openQuickFixes(window.page);
    assert.match(first ?? '', /10/);
    await takePicture(window.page, path.join(resultsFolder, 'quick-fix.png'));
    await ui.chooseQuickFix(window.page, first ?? '');
    await ui.waitForSquiggles(window.page, 'error', 0);
  });

  test('saved, the draft differs in that total only', async () => {
    await ui.runCommand(window.page, 'File: Save');
    await window.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    const before = await readFile(path.join(workspace, draft), 'utf8');
    const after = await readFile(path.join(window.folder, draft), 'utf8');
    assert.equal(after, before.replace('| 11 |', '| 10 |'));
  });

  test('nothing in the window asked for another machine', () => {
    assert.deepEqual(window.refusedHosts, []);
  });
});
