import type { CodeAction, Connection, Hover } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { answering } from './answering';
import { toCodeAction, toHover } from './convert';
import type { Drafts } from './drafts';

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
): void {
  connection.onCodeAction(
    answering(
      connection,
      drafts,
      (draft, { range, context }): CodeAction[] | null =>
        draft?.service
          .codeActions(draft.analysis(), range, context.only)
          .map((action) => toCodeAction(action, draft.document, abilities)) ?? null,
      nothing,
    ),
  );
}
