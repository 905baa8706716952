import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FromPage, ToPage } from './messages';
import { onFindingsChange } from '../findings/counts';
import { followEditors } from './following';
import { pageAround } from './page';
import { createFormView } from './view';
import { answerPage } from './answering';

export interface FormPanel {
  readonly document: vscode.TextDocument;
  reveal(): void;
  isActive(): boolean;
  dispose(): void;
}

/** Shows a draft in the form in the panel until either is closed. */
export function showInPanel(
  panel: vscode.WebviewPanel,
  document: vscode.TextDocument,
  client: BaseLanguageClient,
  extension: vscode.Uri,
): FormPanel {
  const { webview } = panel;
  const post = (message: ToPage): void => void webview.postMessage(message);
  const view = createFormView(client, document, post);
  const following = followEditors(document, post);
  const answer = answerPage({ panel, document, client, view, following, post });
  const listening = vscode.Disposable.from(
    following,
    view,
    webview.onDidReceiveMessage((message: FromPage) => {
      answer(message).catch((error: unknown) => view.failed(error));
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) view.updateLater();
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed === document) panel.dispose();
    }),
    // Settings, other reports and the baseline change findings without a change of the draft.
    onFindingsChange(
      () => document,
      () => view.updateLater(),
    ),
    client.onDidChangeState(() => view.updateLater()),
  );
  panel.onDidDispose(() => {
    listening.dispose();
  });
  webview.options = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')],
  };
  webview.html = pageAround(webview, extension, document.uri);
  return {
    document,
    reveal: () => panel.reveal(undefined, false),
    isActive: () => panel.active,
    dispose: () => {
      panel.dispose();
    },
  };
}
