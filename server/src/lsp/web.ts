import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ProposedFeatures,
  createConnection,
} from 'vscode-languageserver/browser';
import type { ImportBundles } from '../import/bundles/bundles';
import { connectionOptions } from './connectionOptions';
import type { DocumentWriters } from '../publish/bundles/bundles';
import { createLifecycle } from './lifecycle';
import { startServer } from './server';
import { warmUp } from './warmUp/warmUp';

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
    importBundlesAt,
    lifecycle,
    whenReady: warmUp,
    loadDocumentWriters: (bundles) => {
      importScripts(`${bundles}/publish-docx.js`);
      const { goujiPublishDocx } = self as unknown as {
        readonly goujiPublishDocx: DocumentWriters;
      };
      return Promise.resolve(goujiPublishDocx);
    },
  });
}

/** The readers of heavy formats, each a script that is loaded when it is first needed. */
function importBundlesAt(folder: string): ImportBundles {
  const loaded = self as unknown as {
    readonly goujiImportOffice?: Awaited<ReturnType<ImportBundles['office']>>;
    readonly goujiImportPdf?: Awaited<ReturnType<ImportBundles['pdf']>>;
  };
  return {
    office: () => {
      if (!loaded.goujiImportOffice) importScripts(`${folder}/import-office.js`);
      return Promise.resolve(loaded.goujiImportOffice!);
    },
    pdf: () => {
      if (!loaded.goujiImportPdf) importScripts(`${folder}/import-pdf.js`);
      return Promise.resolve(loaded.goujiImportPdf!);
    },
  };
}

// In the package Node.js reads this script as well, for what its own server shares with it.
if (typeof self !== 'undefined') serve(self);
