import * as vscode from 'vscode';
import {
  CompletionRequest,
  CompletionTriggerKind,
  type BaseLanguageClient,
} from 'vscode-languageclient';
import type { CompletionAbilities } from '../../server/src/protocol/completion';
import type { DraftWatch } from './draftState/watch';

/** Nobody types more at once; what is longer was pasted. */
const maxTypedLength = 12;

/**
 * Opens the list of the form's wordings by itself once two characters of one are written in a report, in
 * languages in which the editor opens none while one types, as Markdown. It follows finished characters
 * only: Latin letters, of which input methods compose, are not among those that the server names.
 */
export function offerBegunWordings(
  client: BaseLanguageClient,
  watch: DraftWatch,
): vscode.Disposable {
  const mayBeBegun = (text: string): boolean => {
    const { completionAfter = [] } = (client.initializeResult?.capabilities.experimental ??
      {}) as Partial<CompletionAbilities>;
    return text.length <= maxTypedLength && completionAfter.includes([...text].at(-1) ?? '');
  };
  const offer = async (editor: vscode.TextEditor): Promise<void> => {
    const { document, selection } = editor;
    const { version } = document;
    const before = document.lineAt(selection.active.line).text.slice(0, selection.active.character);
    const answer = await client.sendRequest(CompletionRequest.type, {
      ...client.code2ProtocolConverter.asTextDocumentPositionParams(document, selection.active),
      context: {
        triggerKind: CompletionTriggerKind.TriggerCharacter,
        triggerCharacter: [...before].at(-1) ?? '',
      },
    });
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    const isStillHere = vscode.window.activeTextEditor === editor && document.version === version;
    if (items.length === 0 || !isStillHere) return;
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  };
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const editor = vscode.window.activeTextEditor;
    const [change, ...others] = contentChanges;
    if (editor?.document !== document || watch.document !== document || !watch.state) return;
    if (!change || others.length > 0 || reason !== undefined || !mayBeBegun(change.text)) return;
    if (!client.isRunning() || opensByItself(document)) return;
    // The caret has moved once the editor has heard of the change too.
    setTimeout(() => {
      offer(editor).catch((error: unknown) => client.error(String(error), error, false));
    });
  });
}

/** Whether the editor opens lists while one types in this document, or is never to open any. */
function opensByItself(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('editor', document);
  const quick = settings.get<{ readonly other?: unknown } | boolean>('quickSuggestions', true);
  const other = typeof quick === 'object' ? quick.other : quick;
  const isOff = other === 'off' || other === false;
  return !isOff || !settings.get('suggestOnTriggerCharacters', true);
}
