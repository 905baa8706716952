import * as vscode from 'vscode';
import { closeEditors, openFile, replaceIn } from '../support/editor';
import { isOf, waitForCode, waitForFindings } from '../support/findings';

suite('The command that restarts Gouji', () => {
  teardown(closeEditors);

  test('an edit after it is checked as before', async () => {
    const { document } = await openFile('青禾县人民政府2024.md');
    await waitForCode(document.uri, 'row-total');
    await vscode.commands.executeCommand('gouji.restartServer');
    await replaceIn(document, '| 11 |', '| 10 |');
    await waitForFindings(document.uri, (all) => all.length > 0 && !all.some(isOf('row-total')));
  });
});
