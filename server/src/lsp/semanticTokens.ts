import {
  SemanticTokensBuilder,
  type Connection,
  type SemanticTokens,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Token } from '../service/languageService';
import { tokenModifiers, tokenTypes } from '../service/tokens/legend';
import type { ClientAbilities } from './abilities';
import { aboutDraft } from './requestHandler';
import { logIfRejected } from './failures';
import type { Drafts } from './drafts';
import type { Quiet } from './whileTyping';

export const semanticTokensCapabilities: ServerCapabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: true,
    range: true,
  },
};

/** Answers what the parts of a report are; the result refreshes what was answered before. */
export function answerSemanticTokens(
  connection: Connection,
  { refreshesSemanticTokens }: ClientAbilities,
  drafts: Drafts,
  quiet: Quiet,
): () => void {
  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    aboutDraft(connection, drafts, (draft) =>
      encoded(
        draft.service.tokens(draft.analysis(), undefined, quiet.heldBack(draft).findings) ?? [],
      ),
    ),
  );
  semanticTokens.onRange(
    aboutDraft(connection, drafts, (draft, { range }) =>
      encoded(draft.service.tokens(draft.analysis(), range, quiet.heldBack(draft).findings) ?? []),
    ),
  );
  return () => {
    if (!refreshesSemanticTokens) return;
    logIfRejected(connection, semanticTokens.refresh());
  };
}

function encoded(tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { line, character, length, type, modifiers } of tokens) {
    const bits = modifiers.reduce((set, each) => set | (1 << tokenModifiers.indexOf(each)), 0);
    builder.push(line, character, length, tokenTypes.indexOf(type), bits);
  }
  return builder.build();
}
