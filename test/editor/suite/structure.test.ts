import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openFile, sample } from '../support/editor';
import { waitForCode } from '../support/findings';

suite('The parts of a report', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    ({ document } = await openFile(sample.wrong2024));
    await waitForCode(document.uri, 'period-range');
  });

  suiteTeardown(closeEditors);

  test('the outline has the chapters, and the tables below them', async () => {
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    // VS Code’s own outline of Markdown names headings with their marks.
    const ours = withChildren(symbols).filter(({ name }) => !name.startsWith('#'));
    const chapters = ours.filter(({ selectionRange: { start } }) =>
      document.lineAt(start).text.startsWith('## '),
    );
    assert.deepEqual(
      chapters.map(({ name }) => name.slice(0, 2)),
      ['一、', '二、', '三、', '四、', '五、', '六、'],
    );
    const received = ours.find(({ name }) => name.includes('本年新收'));
    assert.equal(received?.selectionRange.start.line, 52);
  });

  test('each chapter folds', async () => {
    const ranges = await vscode.commands.executeCommand<readonly vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const starts = new Set(ranges.map(({ start }) => document.lineAt(start).text));
    for (const heading of ['## 一、总体情况', '## 五、存在的主要问题及下一步打算']) {
      assert.ok(starts.has(heading), heading);
    }
  });

  test('a total leads to the figures that it is the sum of', async () => {
    const total = document.getText().indexOf('0 | 2 | 0 | 30 |') + '0 | 2 | 0 | '.length;
    const links = await vscode.commands.executeCommand<
      readonly (vscode.Location | vscode.LocationLink)[]
    >('vscode.executeDefinitionProvider', document.uri, document.positionAt(total));
    const figures = links.map((link) =>
      document.getText('targetRange' in link ? link.targetRange : link.range).trim(),
    );
    assert.deepEqual(figures, ['21', '6', '1', '0', '2', '0']);
  });
});

const withChildren = (
  symbols: readonly vscode.DocumentSymbol[],
): readonly vscode.DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...withChildren(symbol.children)]);
