import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './client';

export function activate(context: vscode.ExtensionContext): void {
  const address = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  // Each start has a worker of its own: a server that has ended has ended its worker too.
  const startWorker = (): Promise<Worker> => Promise.resolve(new Worker(address));
  activateWith(context, (id, name, options) => new LanguageClient(id, name, startWorker, options));
}
