import type {
  Connection,
  ServerCapabilities,
  SymbolInformation,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { logFailure } from './failures';
import { symbolKindOf } from './structureToProtocol';
import type { Drafts } from './drafts';

export const workspaceSymbolsCapabilities: ServerCapabilities = { workspaceSymbolProvider: true };

/** Answers which open reports and chapters have such a name. */
export function answerWorkspaceSymbols(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  drafts: Drafts,
): void {
  const symbolsIn = async (uri: string, query: string): Promise<SymbolInformation[]> => {
    const draft = await drafts.open(uri);
    if (!draft) return [];
    const found = draft.service.symbols(draft.analysis(), query);
    return found.map(({ kind, name, container, range }) => ({
      name,
      kind: symbolKindOf(kind),
      location: { uri, range },
      ...(container !== '' && { containerName: container }),
    }));
  };
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found: SymbolInformation[] = [];
    for (const uri of documents.keys()) {
      if (token.isCancellationRequested) break;
      try {
        found.push(...(await symbolsIn(uri, query)));
      } catch (error) {
        logFailure(connection, error);
      }
    }
    return found;
  });
}
