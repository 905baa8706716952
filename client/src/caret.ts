import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { caretMoved, type CaretMoved } from '../../server/src/protocol/caret';

/**
 * Tells the server where the caret is, so that what is found there can wait until it rests. Told at
 * once: the messages are short, and one that came late would let a finding flash up.
 */
export function tellCaret(
  client: BaseLanguageClient,
  selector: vscode.DocumentSelector,
): vscode.Disposable {
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
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
    client.onDidChangeState(tell),
  );
}
