import * as vscode from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import { base64Of } from '../../server/src/protocol/base64';
import {
  listFolderRequest,
  readFileRequest,
  readsFilesAbility,
  type ListFolderParams,
  type ListFolderResult,
  type ListedEntry,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/protocol/files';

/** Tells the server that files are read for it. */
const ability: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    const others: unknown = capabilities.experimental;
    capabilities.experimental = { ...(others as object | undefined), [readsFilesAbility]: true };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** Reads files for the server wherever the editor can: on disk, in a browser, in a remote folder. */
export function readFilesFor(client: BaseLanguageClient): vscode.Disposable {
  client.registerFeature(ability);
  return vscode.Disposable.from(
    client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => read(uri)),
    client.onRequest(listFolderRequest, ({ uri }: ListFolderParams) => list(uri)),
  );
}

async function read(uri: string): Promise<ReadFileResult> {
  try {
    const address = vscode.Uri.parse(uri, true);
    const { size, type, mtime } = await vscode.workspace.fs.stat(address);
    // Pipes and devices have no end; what an untrusted folder names outside of it is none of its business.
    if (size > maxBytes || (type & vscode.FileType.File) === 0 || !isInReach(address)) return null;
    const bytes = await vscode.workspace.fs.readFile(address);
    return { base64: base64Of(bytes), ...(mtime > 0 && { modified: mtime }) };
  } catch {
    return null;
  }
}

/** Links to files count as files; those to folders are told as links, which may lead in circles. */
async function list(uri: string): Promise<ListFolderResult> {
  try {
    const address = vscode.Uri.parse(uri, true);
    if (!isInReach(address)) return null;
    const entries = await vscode.workspace.fs.readDirectory(address);
    return entries.flatMap(([name, type]): ListedEntry[] => {
      if ((type & vscode.FileType.File) !== 0) return [{ name, kind: 'file' }];
      if ((type & vscode.FileType.Directory) === 0) return [];
      return [{ name, kind: (type & vscode.FileType.SymbolicLink) === 0 ? 'folder' : 'link' }];
    });
  } catch {
    return null;
  }
}

/** Until the user trusts the folders that are open, nothing outside of them is read for their settings. */
const isInReach = (address: vscode.Uri): boolean =>
  vscode.workspace.isTrusted || vscode.workspace.getWorkspaceFolder(address) !== undefined;

/** Larger files are no reports. */
const maxBytes = 64 * 1024 * 1024;
