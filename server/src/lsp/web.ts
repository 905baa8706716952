import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ProposedFeatures,
  createConnection,
} from 'vscode-languageserver/browser';
import { connectionOptions } from './cancelUndispatched';
import { startServer } from './server';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
  connectionOptions,
);
// A worker lives on without a connection unless it is ended.
connection.onExit(() => worker.close());
startServer(connection);
