import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DraftWatch } from '../draftState/watch';
import { nameOf } from '../documents/addresses';
import { t } from '../language';
import { isRead } from '../start';
import { offerExport } from './export';
import { showInPanel, type FormPanel } from './panel';
import { rememberIn } from './remember';

const viewType = 'gouji.form';

/** The form can be read where it is narrow; lines of the draft’s tables would be broken. */
const widerDraft = { orientation: 0, groups: [{ size: 0.68 }, { size: 0.32 }] };

/**
 * Shows reports in their official form beside their drafts: on command, after a reload of the window, and
 * with the drafts that were shown so before.
 */
export function showForms(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  watch: DraftWatch,
  start: () => Promise<void>,
): vscode.Disposable {
  const panels = new Map<vscode.TextDocument, FormPanel>();
  const remembered = rememberIn(context.workspaceState);

  const show = (panel: vscode.WebviewPanel, document: vscode.TextDocument): void => {
    panels.set(document, showInPanel(panel, document, client, context.extensionUri));
    remembered.set(document.uri, true);
    panel.onDidDispose(() => {
      panels.delete(document);
      // Closed with its draft it comes again with it; closed by itself it does not.
      if (!document.isClosed) remembered.set(document.uri, false);
    });
  };
  const open = (document: vscode.TextDocument, preserveFocus: boolean): void => {
    const known = panels.get(document);
    if (known) {
      known.reveal();
      return;
    }
    const isAlone = vscode.window.tabGroups.all.length === 1;
    const panel = vscode.window.createWebviewPanel(
      viewType,
      titleOf(document),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus },
      { enableFindWidget: true, retainContextWhenHidden: true },
    );
    show(panel, document);
    if (isAlone) void vscode.commands.executeCommand('vscode.setEditorLayout', widerDraft);
  };
  const command = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isRead(document)) {
      void vscode.window.showInformationMessage(
        t('Open a report first: there is none to show in the form.'),
      );
      return;
    }
    if (!client.isRunning()) await start();
    open(document, false);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.showForm', command),
    offerExport(
      client,
      () =>
        vscode.window.activeTextEditor?.document ??
        [...panels.values()].find((panel) => panel.isActive())?.document,
      start,
    ),
    watch.onDidChange(() => {
      const { document, state } = watch;
      if (!document || !state || panels.has(document) || !remembered.has(document.uri)) return;
      open(document, true);
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = uriIn(state);
        if (uri === null) {
          panel.dispose();
          return;
        }
        try {
          const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
          if (!client.isRunning()) await start();
          // One behind other tabs is restored when it is looked at: the draft may have got its form by then.
          const known = panels.get(document);
          if (known) {
            panel.dispose();
            known.reveal();
            return;
          }
          panel.title = titleOf(document);
          show(panel, document);
        } catch {
          // The draft is gone, as one in no file is after a reload.
          panel.dispose();
        }
      },
    }),
    {
      dispose: () => {
        for (const panel of panels.values()) panel.dispose();
      },
    },
  );
}

const titleOf = ({ uri }: vscode.TextDocument): string => t('Form: {0}', nameOf(uri));

const uriIn = (state: unknown): string | null => {
  const uri =
    typeof state === 'object' && state !== null
      ? (state as { readonly uri?: unknown }).uri
      : undefined;
  return typeof uri === 'string' ? uri : null;
};
