import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openFile, workspaceFile, writeFile } from '../support/editor';

const type = '格式/热线/type.json';
const edition = '格式/热线/2024.json';

/** Waits for what the editor's own JSON support says of a file. */
function waitForWords(uri: vscode.Uri, words: RegExp): Promise<vscode.Diagnostic> {
  return new Promise((resolve) => {
    const look = (): void => {
      const said = vscode.languages.getDiagnostics(uri).find(({ message }) => words.test(message));
      if (!said) return;
      listening.dispose();
      resolve(said);
    };
    const listening = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

suite('Files of a type of one’s own', () => {
  teardown(async () => {
    await closeEditors();
    for (const folder of ['格式', 'forms']) {
      const uri = workspaceFile(folder);
      await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
    }
  });

  test('a name that there is not is marked as it is written, names are completed and explained', async () => {
    const uri = await writeFile(type, '{\n  "id": "hotline",\n  "colour": 1\n}\n');
    await openFile(type);
    const { range } = await waitForWords(uri, /colour/);
    assert.equal(range.start.line, 2);

    const position = new vscode.Position(1, 4);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      position,
    );
    const words = hovers
      .flatMap(({ contents }) => contents)
      .map((each) => (each instanceof vscode.MarkdownString ? each.value : ''));
    assert.match(words.join('\n'), /代号.*As named on the command line/);

    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(2, 3),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('recognition'), labels.join(' '));
  });

  test('an edition has its own schema', async () => {
    const uri = await writeFile(edition, '{ "chapters": 7 }');
    await openFile(edition);
    const { range } = await waitForWords(uri, /array/i);
    assert.equal(range.start.character, 14);
  });

  test('in any folder they are known by the schema that they name', async () => {
    const elsewhere = 'forms/hotline/type.json';
    const uri = await writeFile(
      elsewhere,
      '{\n  "$schema": "gouji-schema:/type",\n  "id": "hotline",\n  "colour": 1\n}\n',
    );
    await openFile(elsewhere);
    const { range } = await waitForWords(uri, /colour/);
    assert.equal(range.start.line, 3);
    const edition = await writeFile(
      'forms/hotline/2024.json',
      '{ "$schema": "gouji-schema:/template", "chapters": 7 }',
    );
    await openFile('forms/hotline/2024.json');
    assert.equal((await waitForWords(edition, /array/i)).range.start.character, 51);
  });
});
