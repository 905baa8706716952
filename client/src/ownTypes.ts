import * as vscode from 'vscode';

const settingsFile = 'gouji.json';
/** No folder lies deeper in a workspace. */
const maxFolders = 20;

/**
 * Whether a settings file for the document names types of one's own: their words are not known here, so that
 * any text may be such a report. In folders that are not trusted they are not used.
 */
export async function mayBeOfOwnType({ uri }: vscode.TextDocument): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (!root || !vscode.workspace.isTrusted) return false;
  let folder = vscode.Uri.joinPath(uri, '..');
  for (let count = 0; count < maxFolders; count++) {
    const text = await textOf(vscode.Uri.joinPath(folder, settingsFile));
    // The nearest settings hold, and no others.
    if (text !== null) return text.includes('"types"');
    if (folder.path === root.path || folder.path === '/') return false;
    folder = vscode.Uri.joinPath(folder, '..');
  }
  return false;
}

async function textOf(file: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}
