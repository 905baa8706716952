import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type ClientCapabilities,
} from 'vscode-languageserver/node';
import {
  listFolderRequest,
  readFileRequest,
  readsFilesAbility,
  type ListFolderParams,
  type ListFolderResult,
  type ListedEntry,
  type ReadFileParams,
  type ReadFileResult,
} from '../../../server/src/protocol/files';
import { askingClient, type Session } from './session';

/** A client that reads files for the server and tells of their changes, as our extension does. */
export const readingClient: ClientCapabilities = {
  ...askingClient,
  experimental: { [readsFilesAbility]: true },
  workspace: {
    ...askingClient.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** Files that only the client knows, by their address. */
export class ClientFiles {
  readonly #session: Session;
  readonly #texts = new Map<string, string>();
  /** How often each file was asked for, and each folder. */
  readonly reads = new Map<string, number>();
  readonly lists = new Map<string, number>();

  constructor(session: Session) {
    this.#session = session;
    session.connection.onRequest(readFileRequest, ({ uri }: ReadFileParams): ReadFileResult => {
      this.reads.set(uri, (this.reads.get(uri) ?? 0) + 1);
      const text = this.#texts.get(uri);
      return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
    });
    session.connection.onRequest(listFolderRequest, ({ uri }: ListFolderParams) => {
      this.lists.set(uri, (this.lists.get(uri) ?? 0) + 1);
      return this.#list(uri);
    });
  }

  /** Writes a file and tells the server. */
  write(uri: string, text: string): Promise<void> {
    const type = this.#texts.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
    this.#texts.set(uri, text);
    return this.#tell(uri, type);
  }

  /** Writes a file that is gone for a moment, and tells the server of one change. */
  async replace(uri: string, text: string, whileGone: () => Promise<void>): Promise<void> {
    this.#texts.delete(uri);
    await whileGone();
    this.#texts.set(uri, text);
    return this.#tell(uri, FileChangeType.Changed);
  }

  /** Removes a file, or a folder with all in it, and tells the server of that one address. */
  remove(uri: string): Promise<void> {
    for (const each of [...this.#texts.keys()]) {
      if (each === uri || each.startsWith(`${uri}/`)) this.#texts.delete(each);
    }
    return this.#tell(uri, FileChangeType.Deleted);
  }

  #tell(uri: string, type: FileChangeType): Promise<void> {
    return this.#session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type }],
    });
  }

  #list(folder: string): ListFolderResult {
    const entries = new Map<string, ListedEntry>();
    for (const uri of this.#texts.keys()) {
      if (!uri.startsWith(`${folder}/`)) continue;
      const [first = '', ...more] = uri.slice(folder.length + 1).split('/');
      const name = decodeURIComponent(first);
      entries.set(name, { name, kind: more.length > 0 ? 'folder' : 'file' });
    }
    return entries.size === 0 ? null : [...entries.values()];
  }
}

/** A folder on disk with files in it. */
export interface Folder {
  readonly path: string;
  readonly uri: string;
  readonly addressOf: (path: string) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly clear: () => void;
}

export function createFolder(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-lsp-'));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    path: folder,
    uri: pathToFileURL(folder).href,
    addressOf: (path) => pathToFileURL(join(folder, path)).href,
    write,
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
