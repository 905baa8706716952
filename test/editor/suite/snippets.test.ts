import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText } from '../support/editor';
import { codeOf, findingsOf, waitForFindings } from '../support/findings';

const type = (text: string): Thenable<void> => vscode.commands.executeCommand('type', { text });
const nextTabStop = (): Thenable<void> =>
  vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');

suite('Snippets', () => {
  teardown(closeEditors);

  for (const language of ['markdown', 'plaintext', 'gouji'] as const) {
    test(`are offered in ${language} by their Chinese and Latin prefixes`, async () => {
      const { document } = await openText('', language);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 0),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      for (const prefix of ['年报骨架2021', 'nianbao2021', 'skeleton2021']) {
        assert.ok(labels.includes(prefix), `${prefix} is not offered`);
      }
    });
  }

  test('the skeleton’s tab stops lead from the body’s name to the year, wherever they stand', async () => {
    const { document } = await openText('', 'markdown');
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: '年报骨架（2021年格式）',
    });
    await type('青禾县人民政府');
    await nextTabStop();
    await type('2024');
    await nextTabStop();
    const text = document.getText();
    assert.match(text, /^# 青禾县人民政府2024年政府信息公开工作年度报告\n/);
    assert.match(text, /统计期限自2024年1月1日起至2024年12月31日止/);
    assert.ok(!text.includes('机关名称'));
    assert.ok(!/\$\{?\d/.test(text));
  });

  test('a report begun from the skeleton is checked, and its figures agree', async () => {
    const { document } = await openText('', 'markdown');
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: '年报骨架（2021年格式）',
    });
    await type('青禾县人民政府');
    await nextTabStop();
    await type('2024');
    await waitForFindings(document.uri, (all) => all.length > 0);
    const codes = findingsOf(document.uri).map(codeOf);
    const ofTables = codes.filter((code) =>
      /^(?:row|column|table|cell|chapter)-|^balance$/.test(code),
    );
    assert.deepEqual(ofTables, []);
  });
});
