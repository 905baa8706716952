import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import {
  draftStateRequest,
  type DraftState,
  type DraftStateParams,
  type DraftStateResult,
} from '../../../server/src/protocol/draftState';
import { isRead } from '../start';

/** Set while the active editor shows a report. */
const reportActiveKey = 'gouji.reportActive';
/** Set as well while a page beside the report is active, such as its form. */
const reportShownKey = 'gouji.reportShown';
/** Milliseconds after an edit before the state is asked for again. */
const rest = 300;

/** Knows what the document is taken for that the active editor shows, or a page beside it last had. */
export interface DraftWatch {
  readonly document: vscode.TextDocument | undefined;
  /** Null where the document is no report, or nothing is known of it yet. */
  readonly state: DraftState | null;
  readonly onDidChange: vscode.Event<void>;
  /** The state of a document as it is now. */
  ask(document: vscode.TextDocument): Promise<DraftState | null>;
  dispose(): void;
}

/** Asks anew shortly after an edit, and when another document, a setting or the server may change the state. */
export function watchDrafts(client: BaseLanguageClient): DraftWatch {
  const changed = new vscode.EventEmitter<void>();
  let document: vscode.TextDocument | undefined;
  let state: DraftState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;

  const ask = async (about: vscode.TextDocument): Promise<DraftState | null> => {
    if (!isRead(about) || !client.isRunning()) return null;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(about.uri) };
    return client.sendRequest<DraftStateResult>(draftStateRequest, {
      textDocument,
    } satisfies DraftStateParams);
  };
  const inHand = (): vscode.TextDocument | undefined =>
    vscode.window.activeTextEditor?.document ??
    vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.document;
  const look = async (): Promise<void> => {
    const number = ++looks;
    const about = inHand();
    const found = about ? await ask(about).catch(() => null) : null;
    if (number !== looks || inHand() !== about) return;
    document = about;
    state = found;
    const isActive = state !== null && vscode.window.activeTextEditor?.document === about;
    void vscode.commands.executeCommand('setContext', reportActiveKey, isActive);
    void vscode.commands.executeCommand('setContext', reportShownKey, state !== null);
    changed.fire();
  };
  const lookLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), rest);
  };

  const listening = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(() => void look()),
    vscode.window.onDidChangeVisibleTextEditors(() => {
      if (!vscode.window.activeTextEditor && inHand() !== document) void look();
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === inHand()) lookLater();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gouji')) lookLater();
    }),
    // With the server its findings are gone: what is known still would tell of a report in which there are none.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) lookLater();
      else void look();
    }),
  );
  return {
    get document() {
      return document;
    },
    get state() {
      return state;
    },
    onDidChange: changed.event,
    ask,
    dispose: () => {
      clearTimeout(timer);
      listening.dispose();
    },
  };
}
