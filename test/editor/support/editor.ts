import * as vscode from 'vscode';

/** The extension under test, as VS Code knows it. */
export const extensionId = 'gouji.gouji';

/** A file of the test workspace. */
function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a workspace folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the test workspace in an editor, as it is on disk. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Closes all editors without saving anything. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Gouji's diagnostics of a document, in the order of their place. */
export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'gouji')
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The code of a diagnostic, whether or not it has an address. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/**
 * Waits until a document's findings are as wanted and returns them. The wait has no end of its own:
 * the test's time limit ends it.
 */
export function waitForFindings(
  uri: vscode.Uri,
  wanted: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const findings = findingsOf(uri);
      if (!wanted(findings)) return false;
      resolve(findings);
      return true;
    };
    if (look()) return;
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (look()) listening.dispose();
    });
  });
}
