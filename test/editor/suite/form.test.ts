import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openFile, sample } from '../support/editor';
import { formTabs, untilFormTab } from '../support/form';

suite('The official form', () => {
  teardown(closeEditors);

  test('opens beside its draft, once', async () => {
    const { document } = await openFile(sample.clean2024);
    await vscode.commands.executeCommand('gouji.showForm');
    await untilFormTab();
    const tab = formTabs()[0]!;
    const name = decodeURIComponent(document.uri.path.split('/').at(-1)!);
    assert.ok(tab.label.endsWith(name), tab.label);
    assert.notEqual(tab.group.viewColumn, vscode.ViewColumn.One);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('gouji.showForm');
    assert.equal(formTabs().length, 1);
  });
});
