import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText, untilText } from '../support/editor';

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

  test('is gone on from, also where something is only to be confirmed', async () => {
    const remark = '（此处核对：“查阅”一句取自上年报告）';
    const editor = await openText(
      draft.replace('##', `可在门户网站查阅。${remark}\n\n##`),
      'gouji',
    );
    await stepTo(editor, 'gouji.previousField', '（此处填写：本年存在的主要问题）');
    await vscode.commands.executeCommand('gouji.nextField');
    assert.equal(
      editor.document.offsetAt(editor.selection.active),
      editor.document.getText().indexOf(remark),
    );
    assert.ok(editor.selection.isEmpty);
    await vscode.commands.executeCommand('gouji.nextField', 'tab');
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

  test('is not jumped to by a Tab that comes before it is known that the caret has left', async () => {
    const editor = await openText(draft, 'gouji');
    await stepTo(editor, 'gouji.nextField', '（此处填写：全年工作概述）');
    const { document } = editor;
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await vscode.commands.executeCommand('gouji.nextField', 'tab');
    await untilText(document, (text) => /\n[ \t]+\n/.test(text));
    assert.equal(document.lineAt(1).text.trim(), '');
    assert.equal(document.getText().replace(/^[ \t]+$/m, ''), draft);
  });

  test('is reached by Tab from one that is written in', async () => {
    const editor = await openText(draft, 'gouji');
    await stepTo(editor, 'gouji.nextField', '（此处填写：全年工作概述）');
    await vscode.commands.executeCommand('type', { text: '全年公开平稳有序' });
    await vscode.commands.executeCommand('gouji.nextField', 'tab');
    assert.equal(editor.document.getText(editor.selection), '（此处填写：本年存在的主要问题）');
  });
});
