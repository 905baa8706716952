import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tableCommands } from '../../../server/src/protocol/tables';
import { isOnlyShown, tellOnlyShown, whyOnlyShown } from '../documents/onlyShown';
import type { Following } from './following';
import type { FromPage, ToPage } from './messages';
import type { FormView } from './view';
import { writingInto } from './writing';

/** What the page asks for that changes the draft. */
const writes: ReadonlySet<FromPage['type']> = new Set([
  'figures',
  'fix',
  'fillTotals',
  'undo',
  'redo',
]);

export interface AnswerParts {
  readonly panel: vscode.WebviewPanel;
  readonly document: vscode.TextDocument;
  readonly client: BaseLanguageClient;
  readonly view: FormView;
  readonly following: Following;
  readonly post: (message: ToPage) => void;
}

/** Does what the page asks for. */
export function answerPage({
  panel,
  document,
  client,
  view,
  following,
  post,
}: AnswerParts): (message: FromPage) => Promise<void> {
  const writing = writingInto(client, document);
  /** Where the draft has moved on since, the page shows what is there now. */
  const fix = async (finding: number, index: number): Promise<void> => {
    const wanted = view.fix(finding, index);
    if (!wanted || !(await writing.edits(wanted.version, wanted.edits))) view.updateLater();
  };
  const write = async ({ figures }: Extract<FromPage, { type: 'figures' }>): Promise<void> => {
    const refusal = await writing.figures(figures);
    if (refusal === null) return;
    post({ type: 'tell', text: refusal });
    void vscode.window.showWarningMessage(refusal);
    await view.update();
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
    await view.update();
  };
  return async (message) => {
    if (isOnlyShown(document.uri) && writes.has(message.type)) return refuse();
    switch (message.type) {
      case 'ready':
        return view.update();
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
}
