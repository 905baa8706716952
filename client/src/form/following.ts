import * as vscode from 'vscode';
import type { FromPage, ToPage } from './messages';

/** Keeps a draft's editors and its page at the same place. */
export interface Following {
  dispose(): void;
  /** The page was scrolled, or something in it chosen. */
  take(message: Extract<FromPage, { type: 'scrolled' | 'chosen' }>): void;
}

/** Milliseconds in which what an editor tells is the echo of what the page told. */
const echo = 300;

/** Tells the page by `post` where the draft's editors are, until it is disposed. */
export function followEditors(
  document: vscode.TextDocument,
  post: (message: ToPage) => void,
): Following {
  let silentUntil = 0;
  const editor = (): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find((each) => each.document === document);
  const listening = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [range] }) => {
      if (textEditor.document !== document || !range || performance.now() < silentUntil) return;
      post({ type: 'scroll', offset: document.offsetAt(range.start) });
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (textEditor.document !== document || !selection || performance.now() < silentUntil) return;
      post({ type: 'caret', offset: document.offsetAt(selection.active) });
    }),
  );
  return {
    take: (message) => {
      silentUntil = performance.now() + echo;
      if (message.type === 'scrolled') {
        const at = document.positionAt(message.offset);
        editor()?.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
        return;
      }
      const selection = new vscode.Selection(
        document.positionAt(message.start),
        document.positionAt(message.end),
      );
      const shown = editor();
      if (message.focus) {
        void vscode.window.showTextDocument(document, {
          viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
          selection,
        });
      } else if (shown) {
        shown.selection = selection;
        shown.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      }
    },
    dispose: () => {
      listening.dispose();
    },
  };
}
