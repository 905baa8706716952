import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { connectionOptions } from './cancelUndispatched';
import { diskFiles } from './files/disk';
import { pdfBytes } from '../disk/printing';
import { nodeBundles } from '../publish/bundles/bundles';
import { startServer } from './server';
import { warmUp } from './warmUp';

// The transport is named by the arguments: --stdio, --node-ipc or --socket=PORT.
startServer(createConnection(ProposedFeatures.all, connectionOptions), {
  ownReader: diskFiles,
  printPdf: pdfBytes,
  warmUpWith: warmUp,
  loadDocumentWriter: async () => (await nodeBundles.docx()).documentBytes,
});
