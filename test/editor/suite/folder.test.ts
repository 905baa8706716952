import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { reportDocx } from '../../support/office/report';
import { closeEditors, readFile, sample, workspaceFile, writeFile } from '../support/editor';
import { isOf, waitForFindings } from '../support/findings';

suite('The reports of the folder', () => {
  teardown(closeEditors);

  test('those that no editor shows have their findings among the problems, and follow their files', async () => {
    const text = await readFile(sample.wrong2024);
    const uri = await writeFile('collected/a.md', text);
    const document = workspaceFile('collected/b.docx');
    await vscode.workspace.fs.writeFile(document, reportDocx(text));
    await vscode.commands.executeCommand('gouji.checkFolder');
    await waitForFindings(uri, (all) => all.some(isOf('row-total')));
    const shown = document.with({ scheme: 'gouji-document', query: document.scheme });
    await waitForFindings(shown, (all) => all.some(isOf('row-total')));

    await writeFile('collected/a.md', await readFile(sample.clean2024));
    await waitForFindings(uri, (all) => !all.some(isOf('row-total')));
  });

  test('one that is opened is told of once', async () => {
    const uri = await writeFile('collected/c.md', await readFile(sample.wrong2024));
    await vscode.commands.executeCommand('gouji.checkFolder');
    const before = await waitForFindings(uri, (all) => all.some(isOf('row-total')));
    await vscode.window.showTextDocument(uri);
    const after = await waitForFindings(uri, (all) => all.filter(isOf('row-total')).length > 0);
    await waitForFindings(uri, (all) => all.length <= before.length);
    assert.ok(after.length > 0);
  });
});
