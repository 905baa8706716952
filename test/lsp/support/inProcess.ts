import { PassThrough } from 'node:stream';
import {
  ProposedFeatures,
  StreamMessageWriter,
  createConnection,
  type ConnectionOptions,
} from 'vscode-languageserver/node';
import { connectionOptions } from '../../../server/src/lsp/connectionOptions';
import { createLifecycle } from '../../../server/src/lsp/lifecycle';
import { startServer } from '../../../server/src/lsp/server';
import { nodeBundles } from '../../../server/src/publish/bundles/bundles';
import type { Rule } from '../../../server/src/rules/model';
import { readerOf } from './reader';
import { Session } from './session';

/**
 * A session with a server of this process that checks by the given rules; `strategy` takes the messages in
 * place of the server's own.
 */
export function sessionWith(
  rules: readonly Rule[],
  strategy?: ConnectionOptions['messageStrategy'],
): Session {
  const lifecycle = createLifecycle();
  const options = connectionOptions(lifecycle);
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(
      ProposedFeatures.all,
      readerOf(toServer),
      new StreamMessageWriter(toClient),
      strategy ? { ...options, messageStrategy: strategy } : options,
    ),
    { lifecycle, rules, loadDocumentWriters: () => nodeBundles.docx() },
  );
  return new Session(readerOf(toClient), new StreamMessageWriter(toServer));
}
