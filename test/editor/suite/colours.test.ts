import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openFile } from '../support/editor';
import { waitForCode } from '../support/findings';

suite('What the editor shows of a wrong total', () => {
  let document: vscode.TextDocument;
  let total: vscode.Position;

  suiteSetup(async () => {
    const opened = await openFile('青禾县人民政府2024.md');
    // Else what the editor itself knows of Markdown mixes with ours.
    document = await vscode.languages.setTextDocumentLanguage(opened.document, 'gouji');
    await waitForCode(document.uri, 'row-total');
    const row = '一、本年新收政府信息公开申请数量 | 8 | 2 | 0 | 0 | 0 | 0 | ';
    total = document.positionAt(document.getText().indexOf(row) + row.length);
  });

  suiteTeardown(closeEditors);

  test('a selection grows from the cell to its row', async () => {
    const [found] = await vscode.commands.executeCommand<readonly vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [total],
    );
    const grown: string[] = [];
    for (let each: vscode.SelectionRange | undefined = found; each; each = each.parent) {
      grown.push(document.getText(each.range));
    }
    assert.ok(grown.includes('11'));
    assert.ok(grown.includes('一、本年新收政府信息公开申请数量 | 8 | 2 | 0 | 0 | 0 | 0 | 11'));
  });

  test('it is coloured as a total that is wrong', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, , type = 0, modifiers = 0] = data.subarray(at, at + 5);
      character = lines === 0 ? character + characters : characters;
      line += lines;
      if (line !== total.line || character !== total.character) continue;
      const named = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
      assert.deepEqual([legend.tokenTypes[type], ...named], ['tableValue', 'total', 'wrong']);
      return;
    }
    assert.fail('there is no token at the total');
  });
});
