import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText, readFile, replaceIn, sample } from '../support/editor';
import { findingsOf, isOf, waitForCode, waitForSilence } from '../support/findings';

suite('Marks follow an edit', () => {
  teardown(closeEditors);

  test('a mistake typed in is marked, taken back it is not', async () => {
    const { document } = await openText(await readFile(sample.wrong2024));
    await waitForCode(document.uri, 'period-range');
    await replaceIn(
      document,
      '自2023年1月1日起至2023年12月31日止',
      '自2024年1月1日起至2024年12月31日止',
    );
    await waitForSilence(document.uri, 'period-range');
    await vscode.commands.executeCommand('undo');
    await waitForCode(document.uri, 'period-range');
  });

  test('lines typed above a mark move it down', async () => {
    const { document } = await openText(await readFile(sample.wrong2024));
    const before = await waitForCode(document.uri, 'chapter-title');
    await replaceIn(document, '## 一、总体情况\n', '## 一、总体情况\n\n新的一年。\n');
    await replaceIn(
      document,
      '自2023年1月1日起至2023年12月31日止',
      '自2024年1月1日起至2024年12月31日止',
    );
    await waitForSilence(document.uri, 'period-range');
    const after = findingsOf(document.uri).find(isOf('chapter-title'));
    assert.equal(after?.range.start.line, before.range.start.line + 2);
    assert.equal(document.getText(after.range), '存在的主要问题及下一步打算');
  });

  test('a note that becomes a report is checked from then on', async () => {
    const { document } = await openText('会议记录\n', 'plaintext');
    await replaceIn(document, '会议记录\n', await readFile(sample.wrong2024));
    await waitForCode(document.uri, 'period-range');
  });
});
