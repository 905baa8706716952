import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { caretMoved, type CaretMoved } from '../../server/src/protocol/caret';

/** Milliseconds without a move before the server is told; it follows what is typed by itself. */
const pause = 50;

/** Tells the server where the caret is, so that what is found there can wait until it rests. */
export function tellCaret(
  client: BaseLanguageClient,
  selector: vscode.DocumentSelector,
): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || client.state !== State.Running) return;
    const { document, selection } = editor;
    if (vscode.languages.match(selector, document) === 0) return;
    const { line, character } = selection.active;
    const moved: CaretMoved = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      position: { line, character },
    };
    client
      .sendNotification(caretMoved, moved)
      .catch((error: unknown) => client.error(String(error), error, false));
  };
  const tellSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, pause);
  };

  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(tellSoon),
    vscode.window.onDidChangeActiveTextEditor(tellSoon),
    client.onDidChangeState(tellSoon),
    { dispose: () => clearTimeout(waiting) },
  );
}
