import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openFile, openText, replaceIn, sample, untilText } from '../support/editor';
import { waitForCode } from '../support/findings';

/** The editor with a clean report whose first row of table three lacks its total. */
async function withBlankTotal(): Promise<vscode.TextEditor> {
  const editor = await openFile(sample.clean2024);
  const row = rowWith(editor.document, '一、本年新收');
  const cells = row.text.split('|');
  cells[cells.length - 2] = ' ';
  await replaceIn(editor.document, row.text, cells.join('|'));
  await waitForCode(editor.document.uri, 'cell-blank');
  return editor;
}

function rowWith(document: vscode.TextDocument, words: string): vscode.TextLine {
  for (let line = 0; line < document.lineCount; line++) {
    const found = document.lineAt(line);
    if (found.text.startsWith('|') && found.text.includes(words)) return found;
  }
  throw new Error(`No row: ${words}`);
}

const lensesOf = async ({ uri }: vscode.TextDocument): Promise<readonly string[]> =>
  (
    await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    )
  ).map(({ command }) => command?.title ?? '');

/** Resolves when the editor itself tells of a selection that is not the one before. */
const untilSelected = (editor: vscode.TextEditor, before: vscode.Selection): Promise<void> =>
  new Promise((resolve) => {
    const listening = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor !== editor || selections[0]?.isEqual(before)) return;
      listening.dispose();
      resolve();
    });
  });

/** Does what moves the caret, and waits until the editor has taken the move up. */
async function moving(editor: vscode.TextEditor, move: () => unknown): Promise<void> {
  const selected = untilSelected(editor, editor.selection);
  await move();
  await selected;
}

const toCell = (editor: vscode.TextEditor, command: string): Promise<void> =>
  moving(editor, () => vscode.commands.executeCommand(command));

/** Goes to the next cell as soon as it is known that the caret is in one; until then Tab indents. */
async function untilMoved(editor: vscode.TextEditor): Promise<void> {
  const { selection } = editor;
  for (;;) {
    const moved = untilSelected(editor, selection);
    const isMoved = await vscode.commands.executeCommand<boolean>('gouji.nextCell');
    // A tab moves the caret as well; the selection before it comes back with it gone.
    await moved;
    if (isMoved) return;
    await vscode.commands.executeCommand('undo');
    if (!editor.selection.isEqual(selection))
      await moving(editor, () => (editor.selection = selection));
  }
}

suite('Tables', () => {
  teardown(closeEditors);

  test('a lens offers to fill the blank total, and the command fills it and nothing else', async () => {
    const { document } = await withBlankTotal();
    const before = document.getText();
    assert.ok((await lensesOf(document)).some((title) => /填总计|Fill totals/.test(title)));
    await vscode.commands.executeCommand('gouji.fillTotals');
    await untilText(document, (text) => text !== before);
    const squeezed = (text: string): string => text.replace(/ +/g, '');
    assert.equal(
      squeezed(document.getText()).replace(/\|\d+\|\n/g, '||\n'),
      squeezed(before).replace(/\|\d+\|\n/g, '||\n'),
    );
    assert.match(rowWith(document, '一、本年新收').text, /\| *[1-9]\d* *\|$/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('a blank total shows its sum in the line', async () => {
    const { document } = await withBlankTotal();
    const row = rowWith(document, '一、本年新收');
    const hints = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(row.range.start, row.range.end),
    );
    assert.equal(hints.length, 1);
    const label = hints[0]?.label;
    assert.match(typeof label === 'string' ? label : '', /\d+$/);
  });

  test('formatting the document aligns its tables; a second time changes nothing', async () => {
    const { document } = await openFile(sample.clean2024);
    await lensesOf(document);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await untilText(document, (text) => / {4,}0 \|/.test(text));
    const once = document.getText();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), once);
  });

  test('a table is copied as tab-separated text', async () => {
    const editor = await openFile(sample.clean2024);
    await lensesOf(editor.document);
    const { start } = rowWith(editor.document, '一、本年新收').range;
    editor.selection = new vscode.Selection(start, start);
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('gouji.copyTable');
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^一、本年新收政府信息公开申请数量\t\t\t\d+\t/m);
  });

  test('from cell to cell, over the end of a row, and back', async () => {
    const editor = await openFile(sample.clean2024);
    await lensesOf(editor.document);
    const row = rowWith(editor.document, '规章');
    const at = row.text.indexOf('规章');
    await moving(editor, () => {
      editor.selection = new vscode.Selection(row.lineNumber, at, row.lineNumber, at);
    });
    const selected = (): string => editor.document.getText(editor.selection);
    const seen: string[] = [];
    await untilMoved(editor);
    seen.push(selected());
    for (let i = 0; i < 3; i++) {
      await toCell(editor, 'gouji.nextCell');
      seen.push(selected());
    }
    assert.deepEqual(
      seen.slice(0, 3),
      row.text
        .split('|')
        .slice(2, 5)
        .map((cell) => cell.trim()),
    );
    assert.equal(seen[3], '行政规范性文件');
    await toCell(editor, 'gouji.previousCell');
    assert.equal(selected(), seen[2]);
  });

  test('a key that comes before the caret’s move is known indents as ever', async () => {
    const { document } = await openText('| a | b |\n| - | - |\n| 1 | 2 |\n');
    await vscode.commands.executeCommand('gouji.nextCell');
    await untilText(document, (text) => /^[ \t]+\|/.test(text));
    assert.equal(document.lineAt(0).text.trimStart(), '| a | b |');
  });
});
