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
  readFileRequest,
  readsFilesAbility,
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
  /** How often each was asked for. */
  readonly reads = new Map<string, number>();

  constructor(session: Session) {
    this.#session = session;
    session.connection.onRequest(readFileRequest, ({ uri }: ReadFileParams): ReadFileResult => {
      this.reads.set(uri, (this.reads.get(uri) ?? 0) + 1);
      const text = this.#texts.get(uri);
      return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
    });
  }

  /** Writes a file and tells the server. */
  write(uri: string, text: string): Promise<void> {
    this.#texts.set(uri, text);
    return this.#session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
  }
}

/** A folder on disk with files in it. */
export interface Folder {
  readonly path: string;
  readonly uri: string;
  readonly addressOf: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly clear: () => void;
}

export function createFolder(files: Readonly<Record<string, string>>): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-lsp-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
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
