import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { resultsFolder } from '../../../scripts/editor/paths.mjs';
import { takePicture } from '../../../scripts/editor/picture.mjs';
import * as ui from '../../../scripts/editor/ui.mjs';
import { openInstalled, samples, skipped } from './installed.mjs';

const draft = '青禾县人民政府2024年年报（有错）.md';
const wrongTotal = '“1.本机关不掌握相关政府信息”的“自然人”填 6';

suite(`A user corrects a wrong figure${skipped}`, () => {
  /** @type {ui.Window} */
  let window;

  suiteSetup(async function () {
    window = await openInstalled(this);
  });

  suiteTeardown(() => window?.close());

  test('opened from the Explorer, the draft shows its mistakes underlined', async () => {
    await ui.openFromExplorer(window.page, draft);
    await ui.squiggles(window.page, 'error').first().waitFor();
  });

  test('the Problems panel says what is wrong, and by which sums', async () => {
    await ui.waitForProblem(window.page, wrongTotal);
    const problems = await ui.readProblems(window.page);
    const [row, ...others] = problems.filter((each) => each.includes(wrongTotal));
    assert.match(row ?? '', /按勾稽关系应为 5.*gouji.*row-total/);
    assert.deepEqual(others, []);
    await takePicture(window.page, path.join(resultsFolder, 'problems.png'));
  });

  test('the mouse over the mark says the same', async () => {
    await ui.openProblem(window.page, wrongTotal);
    await ui.closePanel(window.page);
    const mark = ui.squiggles(window.page, 'error').first();
    const said = await ui.readHover(window.page, mark, 'row-total');
    assert.match(said, /按勾稽关系应为 5/);
    await takePicture(window.page, path.join(resultsFolder, 'hover.png'), ui.editorPart(923, 520));
    await window.page.mouse.move(5, 5);
  });

  test('Ctrl+. offers the right figure, and choosing it takes the mark away', async () => {
    await ui.openProblem(window.page, wrongTotal);
    await ui.closePanel(window.page);
    const [first] = await ui.openQuickFixes(window.page);
    assert.equal(first, '把“1.本机关不掌握相关政府信息”的“自然人”改为 5');
    await takePicture(
      window.page,
      path.join(resultsFolder, 'quick-fix.png'),
      ui.editorPart(923, 410),
    );
    const marks = await ui.squiggles(window.page, 'error').count();
    await ui.chooseQuickFix(window.page, first);
    await ui.waitForSquiggles(window.page, 'error', marks - 1);
  });

  test('saved, the draft differs in that figure only', async () => {
    await ui.runCommand(window.page, 'File: Save');
    await window.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    const before = await readFile(path.join(samples, draft), 'utf8');
    const after = await readFile(path.join(window.folder, draft), 'utf8');
    assert.equal(
      after,
      before.replace(/\| +6 (?=\| +1 \| +0 \| +0 \| +1 \| +0 \| +7 \|)/, (cell) =>
        cell.replace('6', '5'),
      ),
    );
  });

  test('no harmless Chinese character is framed as ambiguous', async () => {
    assert.equal(await window.page.locator('.monaco-editor .unicode-highlight').count(), 0);
  });

  test('nothing in the window asked for another machine', () => {
    assert.deepEqual(window.refusedHosts, []);
  });
});
