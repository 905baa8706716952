import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  documentTextRequest,
  type DocumentCopyParams,
  type DocumentParams,
  type DocumentTextResult,
} from '../../../server/src/protocol/documents';
import { storedFile } from './addresses';

/** Has the server read files of other programs. */
export interface DocumentReader {
  /** The same answer as long as the file is the same. Throws where it is not there. */
  text(file: vscode.Uri): Promise<DocumentTextResult>;
  /** Any request about a file; starts the server where it does not run. */
  ask<Result>(request: string, params: DocumentParams | DocumentCopyParams): Promise<Result>;
  addressOf(file: vscode.Uri): string;
}

/** About the file, or about the archive that it is in. Throws where it is not there. */
export const statOf = async (file: vscode.Uri): Promise<vscode.FileStat> => {
  const archive = storedFile(file);
  if (archive === file) return vscode.workspace.fs.stat(file);
  const about = await vscode.workspace.fs.stat(archive);
  // A folder may have such a name.
  return about.type === vscode.FileType.Directory ? vscode.workspace.fs.stat(file) : about;
};

interface Known {
  readonly stamp: string;
  readonly answer: Promise<DocumentTextResult>;
}

/** So many texts are kept; those that were asked for last. */
const maxKept = 20;

/** Starts the server with `start` where a file is asked about and none runs yet. */
export function createDocumentReader(
  client: BaseLanguageClient,
  start: () => Promise<void>,
): DocumentReader {
  const kept = new Map<string, Known>();
  const addressOf = (file: vscode.Uri): string => client.code2ProtocolConverter.asUri(file);
  const ask = async <Result>(
    request: string,
    params: DocumentParams | DocumentCopyParams,
  ): Promise<Result> => {
    if (!client.isRunning()) await start();
    return client.sendRequest<Result>(request, params);
  };
  return {
    addressOf,
    ask,
    text: async (file) => {
      const key = file.toString();
      const { mtime, size } = await statOf(file);
      const stamp = `${mtime} ${size}`;
      const before = kept.get(key);
      const answer =
        before?.stamp === stamp
          ? before.answer
          : ask<DocumentTextResult>(documentTextRequest, { uri: addressOf(file) });
      kept.delete(key);
      kept.set(key, { stamp, answer });
      for (const oldest of kept.keys()) {
        if (kept.size <= maxKept) break;
        kept.delete(oldest);
      }
      // What failed for another reason than the file's is asked again.
      answer.catch(() => kept.delete(key));
      return answer;
    },
  };
}
