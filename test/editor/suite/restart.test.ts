import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, codeOf, openFile, waitForFindings } from '../support/editor';

suite('The command that restarts Gouji', () => {
  teardown(closeEditors);

  test('an edit after it is checked as before', async () => {
    const { document } = await openFile('青禾县人民政府2024.md');
    const isTotal = (finding: vscode.Diagnostic): boolean => codeOf(finding) === 'row-total';
    const [total] = (await waitForFindings(document.uri, (all) => all.some(isTotal))).filter(
      isTotal,
    );
    assert.ok(total);
    await vscode.commands.executeCommand('gouji.restartServer');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, total.range, '10');
    await vscode.workspace.applyEdit(edit);
    await waitForFindings(document.uri, (all) => all.length > 0 && !all.some(isTotal));
  });
});
