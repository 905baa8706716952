import type { Connection, Range, CodeAction } from 'vscode-languageserver';
import { isWanted, quickFixKind } from '../service/codeActions';
import type { ClientAbilities } from './abilities';
import { toCodeAction } from './convert';
import type { Drafts, OpenDraft } from './drafts';
import { answering } from './requestHandler';

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
          ...draft.service
            .codeActions(draft.analysis(), range, only)
            .map((action) => toCodeAction(action, draft.document, abilities)),
          ...(isWanted(quickFixKind, only) ? ignoring(draft, range) : []),
        ],
      () => null,
    ),
  );
}
