import * as vscode from 'vscode';

/** The extension under test, as VS Code knows it. */
export const extensionId = 'gouji.gouji';

/** Where the runner puts the sample drafts into the test workspace. */
const samples = 'samples';

/** Sample drafts, by what is the matter with them. */
export const sample = {
  clean2024: `${samples}/云溪市生态环境局2024年年报.md`,
  clean2020: `${samples}/云溪市教育局2020年年报.md`,
  wrong2024: `${samples}/青禾县人民政府2024年年报（有错）.md`,
  wrong2020: `${samples}/青禾县人民政府2020年年报（有错）.md`,
} as const;

/** A file of the test workspace. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a workspace folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The text of a file of the test workspace. */
export async function readFile(name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(workspaceFile(name));
  return new TextDecoder().decode(bytes);
}

/** Writes a file of the test workspace; its folder comes into being. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = workspaceFile(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Opens a file of the test workspace in an editor, as it is on disk. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  return vscode.window.showTextDocument(document, { preview: false });
}

const extensions = { markdown: 'md', plaintext: 'txt', gouji: 'gouji' } as const;
let made = 0;

/** Opens a text in a file of its own: one that was never open before has nothing left of earlier tests. */
export async function openText(
  content: string,
  language: keyof typeof extensions = 'markdown',
): Promise<vscode.TextEditor> {
  const name = `made/${++made}.${extensions[language]}`;
  await writeFile(name, content);
  return openFile(name);
}

/** Replaces the first place of a document that reads `part`. */
export async function replaceIn(
  document: vscode.TextDocument,
  part: string,
  by: string,
): Promise<void> {
  const at = document.getText().indexOf(part);
  if (at < 0) throw new Error(`Not in the document: ${part}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + part.length)),
    by,
  );
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was refused.');
}

/** Writes the whole of a document that is open, and its file with it. */
export async function rewrite(document: vscode.TextDocument, text: string): Promise<void> {
  await replaceIn(document, document.getText(), text);
  if (!(await document.save())) throw new Error('The document was not saved.');
}

/** Waits for an edit after which the document is as wanted. */
export async function untilText(
  document: vscode.TextDocument,
  wanted: (text: string) => boolean,
): Promise<void> {
  await new Promise<void>((resolve) => {
    if (wanted(document.getText())) {
      resolve();
      return;
    }
    const listening = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || !wanted(document.getText())) return;
      listening.dispose();
      resolve();
    });
  });
}

/** Closes all editors without saving anything. */
export async function closeEditors(): Promise<void> {
  // An editor that is closing is the active one no more while its tab is still there.
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
