import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  type CompletionItem as ProtocolItem,
  type CompletionList,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { CompletionAbilities } from '../protocol/completion';
import {
  begunAfter,
  completionTriggers,
  type CompletionItem,
} from '../service/completion/completion';
import { templates } from '../template/load';
import type { ClientAbilities } from './abilities';
import { aboutDraft } from './requestHandler';
import type { Drafts } from './drafts';

export const completionCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: false },
  experimental: { completionAfter: begunAfter(templates) } satisfies CompletionAbilities,
};

const kinds: Readonly<Record<CompletionItem['kind'], CompletionItemKind>> = {
  chapter: CompletionItemKind.Module,
  row: CompletionItemKind.Struct,
  column: CompletionItemKind.Field,
  phrase: CompletionItemKind.Snippet,
  year: CompletionItemKind.Value,
};

/** Answers what may be written at a place. The list is for what is typed so far: asked for anew with each key. */
export function answerCompletions(
  connection: Connection,
  { snippets }: ClientAbilities,
  drafts: Drafts,
): void {
  connection.onCompletion(
    aboutDraft(connection, drafts, (draft, { position, context }): CompletionList => {
      const { completion } = draft.settings;
      const unasked =
        context?.triggerKind === CompletionTriggerKind.TriggerCharacter &&
        !completionTriggers.includes(context.triggerCharacter ?? '');
      const matching = { ...completion, unasked };
      const items = draft.service.completions(draft.analysis(), position, matching);
      return { isIncomplete: true, items: items.map((item) => toProtocol(item, snippets)) };
    }),
  );
}

function toProtocol(item: CompletionItem, snippets: boolean): ProtocolItem {
  const { kind, label, detail, filterText, sortText, range, newText, snippet } = item;
  const asSnippet = snippets && snippet !== undefined;
  return {
    kind: kinds[kind],
    label,
    detail,
    filterText,
    sortText,
    textEdit: { range, newText: asSnippet ? snippet : newText },
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
  };
}
