import * as vscode from 'vscode';
import {
  archivedFilesRequest,
  type ArchivedFilesResult,
} from '../../../server/src/protocol/documents';
import { t } from '../language';
import { isArchive, isDocumentFile, nameOf } from './addresses';
import { statOf, type DocumentReader } from './reader';

/** More than these in a folder are not all opened unasked. */
const maxOpened = 12;
/** More than a collection of reports has. */
const maxFound = 5000;

/** What drafts may be in besides, so that a mixed selection is opened as one. */
const isText = ({ path }: vscode.Uri): boolean => /\.(?:md|markdown|txt|gouji)$/i.test(path);

/**
 * The files that a selection in the explorer stands for: files as they are, and of folders and archives the
 * documents in them, of which the user chooses where there are many. Undefined where the user leaves. Says
 * why where an archive cannot be looked into.
 */
export async function filesIn(
  selection: readonly vscode.Uri[],
  reader: DocumentReader,
): Promise<readonly vscode.Uri[] | undefined> {
  const files: vscode.Uri[] = [];
  const found: vscode.Uri[] = [];
  for (const uri of selection) {
    const { type } = await statOf(uri);
    if ((type & vscode.FileType.Directory) !== 0) await walk(uri, found);
    else if (isArchive(uri)) found.push(...(await archived(uri, reader)));
    else files.push(uri);
  }
  if (found.length <= maxOpened) return [...files, ...found];
  const chosen = await vscode.window.showQuickPick(
    found.map((uri) => ({
      label: nameOf(uri),
      description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
      uri,
    })),
    { canPickMany: true, title: t('{0|# file|# files} found: which to open?', found.length) },
  );
  return chosen && [...files, ...chosen.map(({ uri }) => uri)];
}

async function archived(
  archive: vscode.Uri,
  reader: DocumentReader,
): Promise<readonly vscode.Uri[]> {
  const answer = await reader.ask<ArchivedFilesResult>(archivedFilesRequest, {
    uri: reader.addressOf(archive),
  });
  if (answer.kind === 'files') {
    return answer.paths.map((path) => vscode.Uri.joinPath(archive, path));
  }
  void vscode.window.showWarningMessage(`${nameOf(archive)}：${answer.reason}`);
  return [];
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
