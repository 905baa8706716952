import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  formViewRequest,
  type FormViewParams,
  type FormViewResult,
  type FormViewState,
} from '../../../server/src/protocol/formView';
import { tableCommands } from '../../../server/src/protocol/tables';
import type { FromPage, ToPage } from './messages';
import { isOnlyShown, tellOnlyShown, whyOnlyShown } from '../documents/onlyShown';
import { onFindingsChange } from '../findings/counts';
import { t } from '../language';
import { followEditors } from './following';
import { pageAround } from './page';
import { writingInto } from './writing';

/** What the page asks for that changes the draft. */
const writes: ReadonlySet<FromPage['type']> = new Set([
  'figures',
  'fix',
  'fillTotals',
  'undo',
  'redo',
]);

/** Milliseconds after a change before the page is asked for again. */
const rest = 60;

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
  const writing = writingInto(client, document);
  const isRead = isOnlyShown(document.uri);
  let shown: FormViewState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const post = (message: ToPage): void => void webview.postMessage(message);
  const tell = (text: string): void => {
    post({ type: 'tell', text });
    void vscode.window.showWarningMessage(text);
  };
  const update = async (): Promise<void> => {
    const ask = ++asked;
    if (!client.isRunning()) return;
    const params: FormViewParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    };
    const state = await client.sendRequest<FormViewResult>(formViewRequest, params);
    if (ask !== asked) return;
    shown = state;
    if (!state) {
      post({ type: 'say', text: t('This document is no report that Gouji knows.') });
      return;
    }
    const { html, findings, obstacles } = state;
    post({
      type: 'show',
      html,
      obstacles,
      findings: findings.map(({ severity, message, fixes }) => ({
        severity,
        message,
        fixes: isRead ? [] : ordered(fixes).map(({ title }) => title),
      })),
    });
  };
  const updateLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void update().catch(failed), rest);
  };
  const failed = (error: unknown): void => {
    client.error(String(error), error, false);
    post({ type: 'say', text: t('The form cannot be shown. See the output of Gouji.') });
  };

  /** Where the draft has moved on since, the page shows what is there now. */
  const fix = async (finding: number, index: number): Promise<void> => {
    const wanted = shown && ordered(shown.findings[finding]?.fixes ?? [])[index];
    if (!wanted || !(await writing.edits(shown!.version, wanted.edits))) updateLater();
  };
  const write = async ({ figures }: Extract<FromPage, { type: 'figures' }>): Promise<void> => {
    const refusal = await writing.figures(figures);
    if (refusal === null) return;
    tell(refusal);
    await update();
  };
  /** Undo belongs to the editor of the draft; the keys come back to the page. */
  const history = async (command: 'undo' | 'redo'): Promise<void> => {
    const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
    await vscode.window.showTextDocument(document, {
      viewColumn: editor?.viewColumn ?? vscode.ViewColumn.One,
      preserveFocus: false,
    });
    await vscode.commands.executeCommand(command);
    panel.reveal(undefined, false);
    post({ type: 'keys' });
  };
  /** The page has shown what was typed already. */
  const refuse = async (): Promise<void> => {
    post({ type: 'tell', text: whyOnlyShown() });
    tellOnlyShown(document.uri);
    await update();
  };
  const take = async (message: FromPage): Promise<void> => {
    if (isRead && writes.has(message.type)) return refuse();
    switch (message.type) {
      case 'ready':
        return update();
      case 'figures':
        return write(message);
      case 'fix':
        return fix(message.finding, message.fix);
      case 'fillTotals':
        await client.sendRequest('workspace/executeCommand', {
          command: tableCommands.fillTotals,
          arguments: [client.code2ProtocolConverter.asUri(document.uri), { table: message.table }],
        });
        return;
      case 'undo':
      case 'redo':
        return history(message.type);
      case 'scrolled':
      case 'chosen':
        following.take(message);
    }
  };

  const following = followEditors(document, post);
  const listening = vscode.Disposable.from(
    following,
    webview.onDidReceiveMessage((message: FromPage) => void take(message).catch(failed)),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) updateLater();
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed === document) panel.dispose();
    }),
    // Settings, other reports and the baseline change findings without a change of the draft.
    onFindingsChange(() => document, updateLater),
    client.onDidChangeState(updateLater),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
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

/** The preferred one first: the key takes it. */
const ordered = <Fix extends { readonly preferred: boolean }>(
  fixes: readonly Fix[],
): readonly Fix[] => [...fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred));
