import * as vscode from 'vscode';

/** An editor that has the selection already may not answer; in milliseconds. */
const patience = 200;

/**
 * Selects at once; ends when the editor has answered. Answers come in order, so that to an earlier
 * selection, still on its way, would put that one back for whoever asks in between.
 */
export async function select(
  editor: vscode.TextEditor,
  selection: vscode.Selection,
): Promise<void> {
  if (editor.selection.isEqual(selection)) return;
  editor.selection = selection;
  let listener: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve) => {
    listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor === editor && selections[0]?.isEqual(selection)) resolve();
    });
    timer = setTimeout(resolve, patience);
  });
  clearTimeout(timer);
  listener?.dispose();
}
