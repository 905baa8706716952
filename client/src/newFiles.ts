import * as vscode from 'vscode';
import { nameOf } from './documents/addresses';
import { t } from './language';

const maxCopies = 100;

/**
 * Opens a text as a document that is not saved yet and has its name for when it is; where such a document is open
 * with another text, which may be an hour's work by now, under the next name.
 */
export async function openUntitled(
  fileName: string,
  content: string,
): Promise<vscode.TextDocument> {
  const uriOf = (path: string): vscode.Uri => vscode.Uri.from({ scheme: 'untitled', path });
  const isTaken = (name: string): boolean => {
    const own = uriOf(name).toString();
    const text = vscode.workspace.textDocuments
      .find(({ uri }) => uri.toString() === own)
      ?.getText();
    return text !== undefined && text !== '' && text !== content;
  };
  const uri = uriOf(await freeName(fileName, isTaken));
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/**
 * Does what writes a file, and says in plain words where it cannot be written; null then. On a machine of
 * an office that is mostly a file that Word has open, or a folder that may only be read.
 */
export async function orSayWhyNot<Written>(
  name: string,
  write: () => Thenable<Written>,
): Promise<Written | null> {
  try {
    return await write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      t(
        '“{0}” could not be written. If it is open in another program, close it there; if the folder may only be read, choose another one. ({1})',
        name,
        reason,
      ),
    );
    return null;
  }
}

/** Writes a text into a folder, under a name that no file there has. */
export async function writeInto(
  folder: vscode.Uri,
  fileName: string,
  content: string,
): Promise<vscode.TextDocument> {
  const uri = await writeBytes(folder, fileName, new TextEncoder().encode(content));
  return vscode.workspace.openTextDocument(uri);
}

/** Writes a file into a folder, under a name that no file there has. */
export async function writeBytes(
  folder: vscode.Uri,
  fileName: string,
  content: Uint8Array,
): Promise<vscode.Uri> {
  const uri = await freeIn(folder, fileName);
  await vscode.workspace.fs.writeFile(uri, content);
  return uri;
}

/** Makes a folder in another, under a name that nothing there has. */
export async function newFolder(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  const uri = await freeIn(parent, name);
  await vscode.workspace.fs.createDirectory(uri);
  return uri;
}

/** Saves a file where the user says, and offers to open it; nothing is written where nobody says. */
export async function saveAs(proposed: vscode.Uri, content: Uint8Array): Promise<void> {
  const target = await vscode.window.showSaveDialog({ defaultUri: proposed });
  if (!target) return;
  const name = nameOf(target);
  const written = await orSayWhyNot(name, async () => {
    await vscode.workspace.fs.writeFile(target, content);
    return target;
  });
  if (!written) return;
  const open = t('Open');
  const said = t('Exported to {0}.', name);
  if ((await vscode.window.showInformationMessage(said, open)) === open) {
    await vscode.env.openExternal(target);
  }
}

const freeIn = async (folder: vscode.Uri, name: string): Promise<vscode.Uri> => {
  const placed = (each: string): vscode.Uri => vscode.Uri.joinPath(folder, each);
  return placed(await freeName(name, (each) => isThere(placed(each))));
};

async function freeName(
  name: string,
  isTaken: (name: string) => boolean | Promise<boolean>,
): Promise<string> {
  const dot = name.includes('.') ? name.lastIndexOf('.') : name.length;
  for (let copy = 1; copy <= maxCopies; copy++) {
    const mark = copy === 1 ? '' : `（${copy}）`;
    const free = name.slice(0, dot) + mark + name.slice(dot);
    if (!(await isTaken(free))) return free;
  }
  throw new Error(t('The folder has too many files named “{0}”.', name));
}

/** Whether there is a file or folder of that address. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
