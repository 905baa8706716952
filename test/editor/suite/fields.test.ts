import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText } from '../support/editor';

const draft = `# 青禾县水务局2024年政府信息公开工作年度报告

## 一、总体情况

（此处填写：全年工作概述）

## 五、存在的主要问题及改进情况

（此处填写：本年存在的主要问题）
`;

/** Goes on until the selection is as wanted: the server may not have answered for the document yet. */
async function stepTo(editor: vscode.TextEditor, command: string, wanted: string): Promise<void> {
  while (editor.document.getText(editor.selection) !== wanted) {
    await vscode.commands.executeCommand(command);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

suite('What is still to be filled in', () => {
  teardown(closeEditors);

  test('is reached one after the other, from the last to the first again', async () => {
    const editor = await openText(draft, 'gouji');
    await stepTo(editor, 'gouji.nextField', '（此处填写：全年工作概述）');
    await vscode.commands.executeCommand('gouji.nextField');
    assert.equal(editor.document.getText(editor.selection), '（此处填写：本年存在的主要问题）');
    await vscode.commands.executeCommand('gouji.nextField');
    assert.equal(editor.document.getText(editor.selection), '（此处填写：全年工作概述）');
  });

  test('is passed over once it is written', async () => {
    const editor = await openText(draft, 'gouji');
    await stepTo(editor, 'gouji.nextField', '（此处填写：全年工作概述）');
    await vscode.commands.executeCommand('type', { text: '全年公开平稳有序' });
    await vscode.commands.executeCommand('gouji.nextField');
    await vscode.commands.executeCommand('gouji.nextField');
    assert.equal(editor.document.getText(editor.selection), '（此处填写：本年存在的主要问题）');
  });
});
