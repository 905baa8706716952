import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors } from '../support/editor';

const agency = '青禾县水务局';

/** Last year's report as far as it matters here: its title, and table three's last row. */
const lastYears = `# ${agency}2023年政府信息公开工作年度报告

## 三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
`;

/** Accepts what each question proposes until the new report is open. */
function acceptProposals(): Promise<vscode.TextEditor> {
  return new Promise((resolve) => {
    const accepting = setInterval(() => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.getText().startsWith(`# ${agency}2024年`)) {
        clearInterval(accepting);
        resolve(editor);
      } else {
        void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }
    }, 250);
  });
}

/** Waits until the condition holds of the active editor's selection. */
const untilSelected = (editor: vscode.TextEditor, wanted: RegExp): Promise<void> =>
  new Promise((resolve) => {
    const look = (): boolean => wanted.test(editor.document.getText(editor.selection));
    if (look()) resolve();
    const listening = vscode.window.onDidChangeTextEditorSelection(() => {
      if (!look()) return;
      listening.dispose();
      resolve();
    });
  });

suite('A new report', () => {
  teardown(closeEditors);

  test('follows from last year’s by accepting what is proposed, and leads to its fields', async () => {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'markdown', content: lastYears }),
    );
    const asked = vscode.commands.executeCommand('gouji.newReport');
    const editor = await acceptProposals();
    await asked;
    const { document } = editor;
    // It lies in the folder that is open, under the body's and the year's name.
    assert.equal(document.isUntitled, false);
    assert.match(document.uri.path, /年政府信息公开工作年度报告\.md$/);
    // As it will be when it is opened again.
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /\| 二、上年结转政府信息公开申请数量 +\| +2 \| +0 \|.* +2 \|/);

    await untilSelected(editor, /^（此处填写：网站名称）$/);
    await vscode.commands.executeCommand('type', { text: '县政府门户网站' });
    await vscode.commands.executeCommand('gouji.nextField');
    await untilSelected(editor, /^（此处填写：网址）$/);
    await vscode.commands.executeCommand('gouji.previousField');
    await untilSelected(editor, /^（此处核对|^（此处填写：其他需要报告/);
  });
});
