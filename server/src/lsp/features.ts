import type { CodeAction, Connection, Hover, Range } from 'vscode-languageserver';
import { isWanted, quickFixKind } from '../service/codeActions';
import type { ClientAbilities } from './abilities';
import { answering } from './requestHandler';
import { toCodeAction, toHover } from './convert';
import type { Drafts, OpenDraft } from './drafts';

const nothing = (): null => null;

export function answerHovers(
  connection: Connection,
  abilities: ClientAbilities,
  drafts: Drafts,
): void {
  connection.onHover(
    answering(
      connection,
      drafts,
      (draft, { position }): Hover | null => {
        const hover = draft?.service.hover(draft.analysis(), position);
        return hover ? toHover(hover, abilities) : null;
      },
      nothing,
    ),
  );
}

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
      nothing,
    ),
  );
}
