import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openFile } from '../support/editor';
import { codeOf, waitForFindings } from '../support/findings';

const setDelay = (delay: number | undefined): Thenable<void> =>
  vscode.workspace
    .getConfiguration('gouji')
    .update('validate.caretDelay', delay, vscode.ConfigurationTarget.Global);

const codes = (findings: readonly vscode.Diagnostic[], line: number): readonly string[] =>
  findings.filter(({ range }) => range.start.line === line).map(codeOf);

suite('Quiet while typing', () => {
  suiteSetup(() => setDelay(60_000));
  suiteTeardown(() => setDelay(undefined));
  teardown(closeEditors);

  test('what is found at the caret waits until the caret has gone on', async () => {
    const editor = await openFile('青禾县人民政府2024.md');
    const { document } = editor;
    await waitForFindings(document.uri, (all) => all.length > 0);
    const place = (text: string): vscode.Position =>
      document.positionAt(document.getText().indexOf(text) + text.length);
    const licences = place('| 行政许可 | 215');
    const penalties = place('| 行政处罚 | 48');
    const moveTo = (position: vscode.Position): Promise<void> =>
      new Promise((resolve) => {
        const listening = vscode.window.onDidChangeTextEditorSelection(() => {
          listening.dispose();
          resolve();
        });
        editor.selection = new vscode.Selection(position, position);
      });

    await moveTo(licences);
    await vscode.commands.executeCommand('type', { text: '.5' });
    const elsewhere = new vscode.WorkspaceEdit();
    elsewhere.insert(document.uri, penalties, '.5');
    await vscode.workspace.applyEdit(elsewhere);
    const isPenalties = (all: readonly vscode.Diagnostic[]): boolean =>
      codes(all, penalties.line).includes('cell-not-integer');
    const during = await waitForFindings(document.uri, isPenalties);
    assert.deepEqual(codes(during, licences.line), []);

    await moveTo(new vscode.Position(0, 0));
    await waitForFindings(document.uri, (all) =>
      codes(all, licences.line).includes('cell-not-integer'),
    );
  });
});
