import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith } from './client';
import { offerEncoding } from './encoding';
import { onGarbled } from './garbled';
import { tellLanguage } from './locale';

/** The extension in a browser, with a server in a worker. */
export function activate(context: vscode.ExtensionContext): void {
  const address = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  // Each start has a worker of its own: a server that has ended has ended its worker too. The reader
  // and writer are made here since the editor's own `Worker` is none by `instanceof`.
  const startWorker = (): Promise<MessageTransports> => {
    const worker = new Worker(address);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  context.subscriptions.push(
    tellLanguage(),
    // A file that is gone meanwhile is not worth a word.
    onGarbled((document) => void offerEncoding(document).catch(() => undefined)),
  );
  activateWith(context, (id, name, options) => new LanguageClient(id, name, startWorker, options));
}
