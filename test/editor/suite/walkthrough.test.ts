import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors } from '../support/editor';
import { codeOf, waitForFindings } from '../support/findings';

suite('The walkthrough', () => {
  teardown(closeEditors);

  test('opens its sample as a copy in no file, with three mistakes', async () => {
    await vscode.commands.executeCommand('gouji.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.isUntitled, true);
    const findings = await waitForFindings(document.uri, (all) => all.length >= 3);
    assert.deepEqual(findings.map(codeOf), ['period-range', 'row-total', 'chapter-title']);
  });
});
