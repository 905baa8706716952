import * as vscode from 'vscode';
import {
  CompletionRequest,
  CompletionTriggerKind,
  State,
  type BaseLanguageClient,
} from 'vscode-languageclient';
import type { CompletionAbilities } from '../../server/src/protocol/completion';

/**
 * Offers the form's wordings by themselves once two characters of one are written, in every language that
 * reports have. The editor calls after a character that was typed or that an input method has finished,
 * never for one that is being composed; Latin letters, which input methods compose of, are not among them.
 */
export function offerBegunWordings(
  client: BaseLanguageClient,
  selector: vscode.DocumentSelector,
): vscode.Disposable {
  let registered: vscode.Disposable | null = null;

  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position, token, { triggerKind }) => {
      // Whoever asks is answered by the language server's own list.
      if (triggerKind === vscode.CompletionTriggerKind.Invoke) return undefined;
      const before = document.lineAt(position.line).text.slice(0, position.character);
      const list = await client.sendRequest(
        CompletionRequest.type,
        {
          ...client.code2ProtocolConverter.asTextDocumentPositionParams(document, position),
          context: {
            triggerKind: CompletionTriggerKind.TriggerCharacter,
            triggerCharacter: [...before].at(-1) ?? '',
          },
        },
        token,
      );
      return client.protocol2CodeConverter.asCompletionResult(list, undefined, token);
    },
  };
  const register = (): void => {
    registered?.dispose();
    registered = null;
    if (client.state !== State.Running) return;
    const { completionAfter } = (client.initializeResult?.capabilities.experimental ??
      {}) as Partial<CompletionAbilities>;
    if (!completionAfter) return;
    registered = vscode.languages.registerCompletionItemProvider(
      selector,
      provider,
      ...completionAfter,
    );
  };
  const listening = client.onDidChangeState(register);
  return {
    dispose: () => {
      listening.dispose();
      registered?.dispose();
    },
  };
}
