import type { Connection } from 'vscode-languageserver';
import { bytesOf } from '../../protocol/base64';
import {
  listFolderRequest,
  readFileRequest,
  type ListFolderParams,
  type ListFolderResult,
  type ReadFileParams,
  type ReadFileResult,
} from '../../protocol/files';
import type { FolderEntry } from '../../project/files/find';

/** Reads files and folders by their addresses. */
export interface FileReader {
  /** Null for a file that is not there or cannot be read. */
  read(uri: string): Promise<Uint8Array | null>;
  /** Null for a folder that is not there or cannot be looked into. */
  list(uri: string): Promise<readonly FolderEntry[] | null>;
  /** When a file was last written, in milliseconds since 1970; null where that is not known. */
  modified(uri: string): Promise<number | null>;
}

/** For servers that reach no files, with clients that read none for them. */
export const noFiles: FileReader = {
  read: () => Promise.resolve(null),
  list: () => Promise.resolve(null),
  modified: () => Promise.resolve(null),
};

/** Asks the client, which can read wherever its documents are. */
export function clientFiles(connection: Connection): FileReader {
  const ask = async <Result>(
    method: string,
    params: ReadFileParams | ListFolderParams,
  ): Promise<Result | null> => {
    try {
      return await connection.sendRequest<Result | null>(method, params);
    } catch (error) {
      connection.console.warn(`The client did not read ${params.uri}: ${String(error)}`);
      return null;
    }
  };
  return {
    read: async (uri) => {
      const answer = await ask<ReadFileResult>(readFileRequest, { uri });
      return answer && bytesOf(answer.base64);
    },
    list: (uri) => ask<ListFolderResult>(listFolderRequest, { uri }),
    modified: async (uri) =>
      (await ask<ReadFileResult>(readFileRequest, { uri }))?.modified ?? null,
  };
}
