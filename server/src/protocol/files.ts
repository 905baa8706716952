/**
 * Sent by the server to clients that say in their experimental capabilities that they answer it, so
 * that it need not know where files are: they may be in a browser's or a remote folder.
 */
export const readFileRequest = 'gouji/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Null for a file that is not there or cannot be read. */
export type ReadFileResult = {
  readonly base64: string;
  /** When it was last written, in milliseconds since 1970; absent where that is not known. */
  readonly modified?: number;
} | null;

/** Sent to the same clients, to find what a pattern fits. */
export const listFolderRequest = 'gouji/listFolder';

export interface ListFolderParams {
  readonly uri: string;
}

export interface ListedEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** What stands in the folder; null for one that is not there or cannot be looked into. */
export type ListFolderResult = readonly ListedEntry[] | null;

/** The name of the ability among the experimental capabilities. */
export const readsFilesAbility = 'goujiReadsFiles';
