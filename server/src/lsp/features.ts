import type { CodeAction, Connection, Hover } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { answering } from './answering';
import { toCodeAction, toHover } from './convert';
import type { Drafts } from './drafts';

export function answerHovers(
  connection: Connection,
  abilities: ClientAbilities,
  drafts: Drafts,
): void {
  connection.onHover(
    answering(
      connection,
      () => null,
      async ({ textDocument: { uri }, position }): Promise<Hover | null> => {
        const draft = await drafts.open(uri);
        const hover = draft?.service.hover(draft.analysis(), position);
        return hover ? toHover(hover, abilities) : null;
      },
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
      () => null,
      async ({ textDocument: { uri }, range, context }): Promise<CodeAction[] | null> => {
        const draft = await drafts.open(uri);
        return draft
          ? draft.service
              .codeActions(draft.analysis(), range, context.only)
              .map((action) => toCodeAction(action, draft.document, abilities))
          : null;
      },
    ),
  );
}
