import * as vscode from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import {
  readFileRequest,
  readsFilesAbility,
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
  return client.onRequest(
    readFileRequest,
    async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
      try {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
        return { base64: base64Of(bytes) };
      } catch {
        return null;
      }
    },
  );
}

const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
