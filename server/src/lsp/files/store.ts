import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type Connection,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../../text/decoding';
import { baselineFileName } from '../../workspace/baselineFile';
import { settingsFileName } from '../../workspace/settingsFile';
import type { ClientAbilities } from '../abilities';
import { addressKey, nameOf, pathWithin } from './addresses';
import type { FileReader } from './reader';

/** The texts of files, as they are in the editor, else as they are stored. */
export interface FileStore {
  /** Null for a file that is not there, cannot be read or is no text. */
  text(uri: string): Promise<string | null>;
  /** The workspace's folders, without a slash at their ends. */
  roots(): readonly string[];
}

export interface FileStoreParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly abilities: ClientAbilities;
  readonly reader: FileReader;
  readonly params: Pick<InitializeParams, 'workspaceFolders'>;
  /** A file that was asked for may be another now. */
  readonly onChange: () => void;
}

const ownNames: readonly string[] = [settingsFileName, baselineFileName];

/** Whether the address is that of a file of ours beside drafts. */
const isOwnFile = (uri: string): boolean => ownNames.includes(nameOf(uri));

/** What may be a file of ours or last year's report. */
const watched = `**/{${ownNames.join(',')},*.md,*.markdown,*.txt,*.gouji}`;

/** Keeps what was read as long as the client tells of changes; `register` is for after the handshake. */
export function createFileStore({
  connection,
  documents,
  abilities,
  reader,
  params,
  onChange,
}: FileStoreParts): FileStore & { register(): void } {
  const kept = new Map<string, Promise<string | null>>();
  let roots = rootsIn(params);

  const forget = (uris: readonly string[]): void => {
    const gone = uris.filter((uri) => kept.delete(addressKey(uri)));
    if (gone.length > 0) onChange();
  };
  const read = async (uri: string): Promise<string | null> => {
    const bytes = await reader.read(uri);
    return bytes && (decode(bytes)?.text ?? null);
  };
  const isWatched = (uri: string): boolean =>
    abilities.watchesFiles && roots.some((root) => pathWithin(root, uri) !== null);

  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) =>
    forget(changes.map(({ uri }) => uri)),
  );
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const removed = event.removed.map(({ uri }) => withoutSlash(uri));
    roots = [
      ...roots.filter((root) => !removed.includes(root)),
      ...event.added.map(({ uri }) => withoutSlash(uri)),
    ];
    onChange();
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isOwnFile(uri)) onChange();
  });
  documents.onDidClose(({ document: { uri } }) => {
    kept.delete(addressKey(uri));
    if (isOwnFile(uri)) onChange();
  });

  return {
    roots: () => roots,
    text: (uri) => {
      const key = addressKey(uri);
      const open = documents.all().find((document) => addressKey(document.uri) === key);
      if (open) return Promise.resolve(open.getText());
      const text = kept.get(key) ?? read(uri);
      if (isWatched(uri)) kept.set(key, text);
      return text;
    },
    register: () => {
      if (!abilities.watchesFiles) return;
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: watched }],
      });
    },
  };
}

const rootsIn = ({
  workspaceFolders,
}: Pick<InitializeParams, 'workspaceFolders'>): readonly string[] =>
  (workspaceFolders ?? []).map(({ uri }) => withoutSlash(uri));

const withoutSlash = (uri: string): string => uri.replace(/\/$/, '');
