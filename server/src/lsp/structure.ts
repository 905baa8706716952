import {
  FoldingRangeKind,
  type Connection,
  type DocumentLink,
  type FoldingRange,
  type SelectionRange,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { aboutDraft } from './requestHandler';
import type { Drafts } from './drafts';
import { toDocumentSymbol, toSelectionRange, toSymbols } from './structureToProtocol';

export const structureCapabilities: ServerCapabilities = {
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: { resolveProvider: false },
};

/** Answers what a document consists of: outline, foldings, selections that grow, addresses. */
export function answerStructure(
  connection: Connection,
  abilities: ClientAbilities,
  drafts: Drafts,
): void {
  connection.onDocumentSymbol(
    aboutDraft(connection, drafts, (draft, { textDocument: { uri } }) => {
      const outline = draft.service.outline(draft.analysis());
      if (!outline) return null;
      return abilities.hierarchicalOutlines
        ? outline.map(toDocumentSymbol)
        : outline.flatMap((item) => toSymbols(item, uri));
    }),
  );
  connection.onFoldingRanges(
    aboutDraft(connection, drafts, (draft): FoldingRange[] | null => {
      const foldings = draft.service.foldings(draft.analysis());
      return (
        foldings?.map(({ startLine, endLine, region }) => ({
          startLine,
          endLine,
          ...(region && { kind: FoldingRangeKind.Region }),
        })) ?? null
      );
    }),
  );
  connection.onSelectionRanges(
    aboutDraft(connection, drafts, (draft, { positions }): SelectionRange[] | null => {
      const selections = draft.service.selections(draft.analysis(), positions);
      return selections?.map(toSelectionRange) ?? null;
    }),
  );
  connection.onDocumentLinks(
    aboutDraft(connection, drafts, (draft): DocumentLink[] | null => {
      const addresses = draft.service.addresses(draft.analysis());
      return addresses?.map(({ range, target }) => ({ range, target })) ?? null;
    }),
  );
}
