import type { Connection, Range, CodeAction } from 'vscode-languageserver';
import { fileAddress } from '../protocol/documents';
import { isWanted, quickFixKind } from '../service/codeActions';
import type { ClientAbilities } from './abilities';
import { toCodeAction } from './convert';
import type { Drafts, OpenDraft } from './drafts';
import { answering } from './requestHandler';

/** What a file of another program shows is corrected there, or in a draft made of it. */
const isReadOnly = ({ document: { uri } }: OpenDraft): boolean => fileAddress(uri) !== null;

export function answerCodeActions(
  connection: Connection,
  abilities: ClientAbilities,
  drafts: Drafts,
  ignoring: (draft: OpenDraft, range: Range) => readonly CodeAction[],
): void {
  connection.onCodeAction(
    answering(
      connection,
      drafts,
      (draft, { range, context: { only } }): CodeAction[] | null =>
        draft && [
          ...(isReadOnly(draft)
            ? []
            : draft.service
                .codeActions(draft.analysis(), range, only)
                .filter(({ refusal }) => refusal === null || abilities.disabledActions)
                .map((action) => toCodeAction(action, draft.document, abilities))),
          ...(isWanted(quickFixKind, only) ? ignoring(draft, range) : []),
        ],
      () => null,
    ),
  );
}
