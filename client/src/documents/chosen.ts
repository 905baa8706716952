import * as vscode from 'vscode';
import { t } from '../language';
import { isDocumentFile, nameOf } from './addresses';

/** More than these in a folder are not all opened unasked. */
const maxOpened = 12;
/** More than a collection of reports has. */
const maxFound = 5000;

/** What drafts may be in besides, so that a mixed selection is opened as one. */
const isText = ({ path }: vscode.Uri): boolean => /\.(?:md|markdown|txt|gouji)$/i.test(path);

/**
 * The files that a selection in the explorer stands for: files as they are, and of folders the documents
 * in them, of which the user chooses where there are many. Undefined where the user leaves.
 */
export async function filesIn(
  selection: readonly vscode.Uri[],
): Promise<readonly vscode.Uri[] | undefined> {
  const files: vscode.Uri[] = [];
  const found: vscode.Uri[] = [];
  for (const uri of selection) {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) === 0) files.push(uri);
    else await walk(uri, found);
  }
  if (found.length <= maxOpened) return [...files, ...found];
  const chosen = await vscode.window.showQuickPick(
    found.map((uri) => ({
      label: nameOf(uri),
      description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
      uri,
    })),
    { canPickMany: true, title: t('{0} files found: which to open?', found.length) },
  );
  return chosen && [...files, ...chosen.map(({ uri }) => uri)];
}

async function walk(folder: vscode.Uri, found: vscode.Uri[]): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.length >= maxFound || name.startsWith('.') || name === 'node_modules') continue;
    const uri = vscode.Uri.joinPath(folder, name);
    // Links to folders may lead in circles.
    if (type === vscode.FileType.Directory) await walk(uri, found);
    else if ((type & vscode.FileType.File) !== 0 && (isDocumentFile(uri) || isText(uri))) {
      found.push(uri);
    }
  }
}
