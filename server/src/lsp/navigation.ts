import {
  DocumentHighlightKind,
  type Connection,
  type DocumentHighlight,
  type Location,
  type LocationLink,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { aboutDraft } from './requestHandler';
import type { Drafts } from './drafts';

export const navigationCapabilities: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
};

/** Answers where a figure comes from and where it counts. */
export function answerNavigation(
  connection: Connection,
  { definitionLinks }: ClientAbilities,
  drafts: Drafts,
): void {
  connection.onDefinition(
    aboutDraft(connection, drafts, (draft, { textDocument: { uri }, position }) => {
      const found = draft.service.definition(draft.analysis(), position);
      if (!found) return null;
      const links = found.targets.map((range): LocationLink => ({
        originSelectionRange: found.origin,
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
      return definitionLinks ? links : found.targets.map((range): Location => ({ uri, range }));
    }),
  );
  connection.onReferences(
    aboutDraft(
      connection,
      drafts,
      (draft, { textDocument: { uri }, position, context }): Location[] | null => {
        const found = draft.service.references(
          draft.analysis(),
          position,
          context.includeDeclaration,
        );
        return found?.map((range) => ({ uri, range })) ?? null;
      },
    ),
  );
  connection.onDocumentHighlight(
    aboutDraft(connection, drafts, (draft, { position }): DocumentHighlight[] | null => {
      const found = draft.service.highlights(draft.analysis(), position);
      return (
        found?.map(({ range, role }) => ({
          range,
          kind: role === 'total' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        })) ?? null
      );
    }),
  );
}
