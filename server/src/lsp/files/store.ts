import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  WatchKind,
  type Connection,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Importer } from '../../import/door';
import { refusalIn } from '../../import/model';
import { decode } from '../../text/decoding';
import { documentExtensions } from '../../protocol/documents';
import { baselineFileName } from '../../project/baselineFile';
import { settingsFileName } from '../../project/settingsFile';
import type { FolderEntry } from '../../project/files/find';
import type { ClientAbilities } from '../abilities';
import { logFailure } from '../failures';
import { addressKey, nameOf, pathWithin } from './addresses';
import { createKeptFiles } from './kept';
import type { FileReader } from './reader';

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

export interface FileStoreParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly abilities: ClientAbilities;
  readonly reader: FileReader;
  /** Opens the files of other programs. */
  readonly importer: Importer;
  readonly params: Pick<InitializeParams, 'workspaceFolders'>;
  /** A file that was asked for may be another now. */
  readonly onChange: () => void;
  /** Files have come, changed or gone, whether or not they were asked for. */
  readonly onFileEvents?: (uris: readonly string[]) => void;
  /** A file of ours is there and is no text. */
  readonly onUnreadable: (uri: string) => void;
}

const ownNames: readonly string[] = [settingsFileName, baselineFileName];

/** Whether the file may be a type's or an edition's: never a document. */
const isTemplate = (uri: string): boolean => nameOf(uri).endsWith('.json') && !isOwnFile(uri);

/** Whether the address is that of a file of ours beside drafts. */
export const isOwnFile = (uri: string): boolean => ownNames.includes(nameOf(uri));

const draftNames = ['*.md', '*.markdown', '*.txt', '*.gouji'];
/** Types of one's own. */
const templateNames = ['*.json'];
const documentNames = [...documentExtensions, 'zip'].map((extension) => `*.${extension}`);
/** What may be a file of ours, a template or a report that a draft is compared with. */
const watched = `**/{${[...ownNames, ...draftNames, ...templateNames, ...documentNames].join(',')}}`;
/** Whole folders may come and go. */
const watchers = [
  { globPattern: watched },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

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
}: FileStoreParts): FileStore & { register(): void } {
  /** Files that drafts are compared with or go by, whether or not they are kept. */
  const asked = new Set<string>();
  /** Files that are gone while a document of theirs is open: editors keep its text for minutes. */
  const gone = new Set<string>();
  let roots = rootsIn(params);
  let version = 0;
  let waiting: NodeJS.Timeout | undefined;
  let isToldOfChanges = abilities.watchesFiles;

  const changed = (): void => {
    version++;
    clearTimeout(waiting);
    onChange();
  };
  const changedInEditor = (uri: string): void => {
    if (isOwnFile(uri)) {
      changed();
    } else if (asked.has(addressKey(uri))) {
      version++;
      clearTimeout(waiting);
      waiting = setTimeout(changed, pause);
    }
  };
  const openAt = (key: string): TextDocument | undefined =>
    documents.all().find((document) => addressKey(document.uri) === key);
  /** Whether documents are open whose files were there, or in the folder that was. */
  const loseOpen = (uri: string): boolean => {
    const lost = documents
      .all()
      .map((document) => document.uri)
      .filter((each) => addressKey(each) === addressKey(uri) || pathWithin(uri, each) !== null);
    lost.forEach((each) => gone.add(addressKey(each)));
    return lost.length > 0;
  };
  /** Whether something was known of the file, or of folders that it may have come to or gone from. */
  const forget = ({ uri, type }: FileEvent): boolean => {
    const key = addressKey(uri);
    const isLost = type === FileChangeType.Deleted ? loseOpen(uri) : gone.delete(key);
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
  /** Null also for a damaged file in an archive. */
  const bytesAt = async (uri: string): Promise<Uint8Array | null> => {
    try {
      return await reader.read(uri);
    } catch (error) {
      if (refusalIn(error)) return null;
      throw error;
    }
  };
  const read = async (uri: string): Promise<string | null> => {
    const bytes = await bytesAt(uri);
    if (!bytes) return null;
    if (isTemplate(uri)) return decode(bytes)?.text ?? null;
    if (!isOwnFile(uri)) return textOf(bytes, uri);
    const text = decode(bytes)?.text ?? null;
    if (text === null) onUnreadable(uri);
    return text;
  };
  /** Null also for what the door refuses: whoever opens the file itself is told why. */
  const textOf = async (bytes: Uint8Array, uri: string): Promise<string | null> => {
    try {
      const imported = await importer.open(bytes, nameOf(uri));
      return imported?.text ?? decode(bytes)?.text ?? null;
    } catch {
      return null;
    }
  };
  const isWatched = (uri: string): boolean =>
    isToldOfChanges &&
    roots.some((root) => pathWithin(root, uri) !== null || addressKey(root) === addressKey(uri));
  /** To know it of a file that the client reads, it would have to be read; where the client watches, it knows best. */
  const modified = (uri: string): Promise<number | null> =>
    isWatched(uri) && !uri.startsWith('file:') ? Promise.resolve(null) : reader.modified(uri);
  const texts = createKeptFiles<string | null>({
    read,
    modified,
    isSame: (a, b) => a === b,
    isWatched,
    onChange: () => changed(),
  });
  const folders = createKeptFiles<readonly FolderEntry[] | null>({
    read: (uri) => reader.list(uri),
    // A folder's time tells of what came and went, but not of what a link in it leads to: where nobody
    // watches, that is too little.
    modified: (uri) => (isWatched(uri) ? modified(uri) : Promise.resolve(null)),
    isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    isWatched,
    onChange: () => changed(),
  });

  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    if (changes.map(forget).includes(true)) changed();
    onFileEvents(changes.map(({ uri }) => uri));
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const removed = event.removed.map(({ uri }) => withoutSlash(uri));
    roots = [
      ...roots.filter((root) => !removed.includes(root)),
      ...event.added.map(({ uri }) => withoutSlash(uri)),
    ];
    changed();
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    gone.delete(addressKey(uri));
    changedInEditor(uri);
  });
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
    gone.delete(addressKey(uri));
    texts.forget(addressKey(uri));
    changedInEditor(uri);
  });

  const peek = (uri: string): Promise<string | null> => {
    const key = addressKey(uri);
    const open = gone.has(key) ? undefined : openAt(key);
    return open ? Promise.resolve(open.getText()) : texts.at(uri);
  };

  return {
    roots: () => roots,
    version: () => version,
    refresh: changed,
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

const rootsIn = ({
  workspaceFolders,
}: Pick<InitializeParams, 'workspaceFolders'>): readonly string[] =>
  (workspaceFolders ?? []).map(({ uri }) => withoutSlash(uri));

const withoutSlash = (uri: string): string => uri.replace(/\/$/, '');
