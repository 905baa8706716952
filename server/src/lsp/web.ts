import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ProposedFeatures,
  createConnection,
} from 'vscode-languageserver/browser';
import { connectionOptions } from './connectionOptions';
import type { DocumentWriter } from './export';
import { createLifecycle } from './lifecycle';
import { startServer } from './server';

/** Serves the page that has started this script as a worker. */
function serve(worker: DedicatedWorkerGlobalScope): void {
  const lifecycle = createLifecycle();
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
    connectionOptions(lifecycle),
  );
  // A worker lives on without a connection unless it is ended.
  connection.onExit(() => worker.close());
  startServer(connection, {
    lifecycle,
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
