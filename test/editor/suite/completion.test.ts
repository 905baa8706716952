import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText } from '../support/editor';

/** The labels offered at the end of a text, once the server answers with any. */
async function offeredAtEndOf(text: string): Promise<readonly string[]> {
  const { document } = await openText(text, 'gouji');
  const end = document.lineAt(document.lineCount - 1).range.end;
  for (;;) {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
    );
    const chapters = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Module);
    if (chapters.length > 0) return chapters.map(({ label }) => nameOf(label));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const nameOf = (label: string | vscode.CompletionItemLabel): string =>
  typeof label === 'string' ? label : label.label;

suite('Completion', () => {
  teardown(closeEditors);

  const title = '# 青禾县水务局2024年政府信息公开工作年度报告\n\n';

  test('offers the chapters that a new report lacks', async () => {
    const offered = await offeredAtEndOf(`${title}## 一、总体情况\n\n已公开。\n\n## `);
    assert.equal(offered.length, 5);
    assert.equal(offered[0], '二、主动公开政府信息情况');
  });

  test('finds them by the initials of their pinyin', async () => {
    assert.deepEqual(await offeredAtEndOf(`${title}## ztqk`), ['一、总体情况']);
  });
});
