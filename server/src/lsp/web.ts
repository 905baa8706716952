import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ProposedFeatures,
  createConnection,
} from 'vscode-languageserver/browser';
import { connectionOptions } from './cancelUndispatched';
import type { DocumentWriter } from './export';
import { startServer } from './server';
import { warmUp } from './warmUp';

/** Serves the page that has started this script as a worker. */
function serve(worker: DedicatedWorkerGlobalScope): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
    connectionOptions,
  );
  // A worker lives on without a connection unless it is ended.
  connection.onExit(() => worker.close());
  startServer(connection, {
    warmUpWith: warmUp,
    loadDocumentWriter: (bundles) => {
      importScripts(`${bundles}/publish-docx.js`);
      const { goujiPublishDocx } = self as unknown as {
        readonly goujiPublishDocx: { readonly documentBytes: DocumentWriter };
      };
      return Promise.resolve(goujiPublishDocx.documentBytes);
    },
  });
}

// In the package Node.js reads this script as well, for what its own server shares with it.
if (typeof self !== 'undefined') serve(self);
