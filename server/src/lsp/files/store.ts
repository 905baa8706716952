import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FolderEntry } from '../../project/files/find';
import type { ClientAbilities } from '../abilities';
import { logFailure } from '../failures';
import { addressKey, pathWithin } from './addresses';
import { createKeptFiles } from './kept';
import { isOwnFile, watchers } from './names';
import { createOpenTexts } from './openTexts';
import { followRoots } from './roots';
import { readingTexts, type TextParts } from './texts';

/** The texts of files, as they are in the editor, else as they are stored. */
export interface FileStore {
  /** Null for a file that is not there, cannot be read or is no text. */
  text(uri: string): Promise<string | null>;
  /** The same, without hearing of each change that is typed into it. */
  peek(uri: string): Promise<string | null>;
  /** Null for a folder that is not there or cannot be looked into. */
  list(uri: string): Promise<readonly FolderEntry[] | null>;
  /** The workspace's folders, without a slash at their ends. */
  roots(): readonly string[];
  /** Another number when something that was asked for may be other than before. */
  version(): number;
  /** Has everything that goes by files looked at again. */
  refresh(): void;
}

export interface FileStoreParts extends TextParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly abilities: ClientAbilities;
  readonly params: Pick<InitializeParams, 'workspaceFolders'>;
  /** A file that was asked for may be another now. */
  readonly onChange: () => void;
  /** Files have come, changed or gone, whether or not they were asked for. */
  readonly onFileEvents?: (uris: readonly string[]) => void;
  /** The workspace's folders are other ones, or everything is looked at again for another reason. */
  readonly onRefresh?: () => void;
}

/** Milliseconds without a change in a document before the drafts compared with it are checked again. */
const pause = 250;

/** Keeps what was read, whether or not the client tells of changes; `register` is for after the handshake. */
export function createFileStore({
  connection,
  documents,
  abilities,
  reader,
  importer,
  params,
  onChange,
  onUnreadable,
  onFileEvents = () => undefined,
  onRefresh = () => undefined,
}: FileStoreParts): FileStore & { register(): void } {
  /** Files that drafts are compared with or go by, whether or not they are kept. */
  const asked = new Set<string>();
  let version = 0;
  let waiting: NodeJS.Timeout | undefined;
  let isToldOfChanges = abilities.watchesFiles;
  const open = createOpenTexts(documents);

  const changed = (): void => {
    version++;
    clearTimeout(waiting);
    onChange();
  };
  const refresh = (): void => {
    changed();
    onRefresh();
  };
  const roots = followRoots(connection, params, refresh);
  const changedInEditor = (uri: string): void => {
    if (isOwnFile(uri)) {
      changed();
    } else if (asked.has(addressKey(uri))) {
      version++;
      clearTimeout(waiting);
      waiting = setTimeout(changed, pause);
    }
  };
  /** Whether something was known of the file, or of folders that it may have come to or gone from. */
  const forget = ({ uri, type }: FileEvent): boolean => {
    const key = addressKey(uri);
    const isLost = type === FileChangeType.Deleted ? open.lose(uri) : open.regain(uri);
    const isKnown = texts.forget(key) || isLost;
    // A client may tell of a file alone whose folder is new, of a folder alone with all in it, and of a
    // file that was gone for a moment, while its folder was listed, as one that has changed.
    const around = folders
      .keys()
      .filter(
        (folder) =>
          folder === key || pathWithin(folder, uri) !== null || pathWithin(uri, folder) !== null,
      );
    return around.map((folder) => folders.forget(folder)).length > 0 || isKnown;
  };
  const isWatched = (uri: string): boolean =>
    isToldOfChanges &&
    roots().some((root) => pathWithin(root, uri) !== null || addressKey(root) === addressKey(uri));
  /** To know it of a file that the client reads, it would have to be read; where the client watches, it knows best. */
  const modified = (uri: string): Promise<number | null> =>
    isWatched(uri) && !uri.startsWith('file:') ? Promise.resolve(null) : reader.modified(uri);
  const texts = createKeptFiles<string | null>({
    read: readingTexts({ reader, importer, onUnreadable }),
    modified,
    isSame: (a, b) => a === b,
    isWatched,
    onChange: changed,
  });
  const folders = createKeptFiles<readonly FolderEntry[] | null>({
    read: (uri) => reader.list(uri),
    // A folder's time tells of what came and went, but not of what a link in it leads to: where nobody
    // watches, that is too little.
    modified: (uri) => (isWatched(uri) ? modified(uri) : Promise.resolve(null)),
    isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    isWatched,
    onChange: changed,
  });

  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    if (changes.map(forget).includes(true)) changed();
    onFileEvents(changes.map(({ uri }) => uri));
  });
  documents.onDidChangeContent(({ document: { uri } }) => changedInEditor(uri));
  // Whoever saves or opens a document may have changed other files too, of which no client tells.
  const doubt = (): void => {
    texts.doubt();
    folders.doubt();
  };
  documents.onDidOpen(doubt);
  documents.onDidSave(() => {
    version++;
    doubt();
  });
  documents.onDidClose(({ document: { uri } }) => {
    texts.forget(addressKey(uri));
    changedInEditor(uri);
  });

  const peek = (uri: string): Promise<string | null> => {
    const text = open.at(uri);
    return text === null ? texts.at(uri) : Promise.resolve(text);
  };

  return {
    roots,
    version: () => version,
    refresh,
    list: (uri) => folders.at(uri),
    peek,
    text: (uri) => {
      asked.add(addressKey(uri));
      return peek(uri);
    },
    register: () => {
      if (!abilities.watchesFiles) return;
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch((error: unknown) => {
          isToldOfChanges = false;
          logFailure(connection, error);
        });
    },
  };
}
