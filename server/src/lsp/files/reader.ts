import type { Connection } from 'vscode-languageserver';
import { readFileRequest, type ReadFileParams, type ReadFileResult } from '../../protocol/files';

/** Reads files by their address. */
export interface FileReader {
  /** Null for a file that is not there or cannot be read. */
  read(uri: string): Promise<Uint8Array | null>;
}

/** For servers that reach no files, with clients that read none for them. */
export const noFiles: FileReader = { read: () => Promise.resolve(null) };

/** Asks the client, which can read wherever its documents are. */
export const clientFiles = (connection: Connection): FileReader => ({
  read: async (uri) => {
    try {
      const params: ReadFileParams = { uri };
      const answer = await connection.sendRequest<ReadFileResult>(readFileRequest, params);
      return answer && Uint8Array.from(atob(answer.base64), (unit) => unit.charCodeAt(0));
    } catch (error) {
      connection.console.warn(`The client did not read ${uri}: ${String(error)}`);
      return null;
    }
  },
});
