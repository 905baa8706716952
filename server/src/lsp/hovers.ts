import type { Connection, Hover } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { toHover } from './convert';
import type { Drafts } from './drafts';
import { answering } from './requestHandler';

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
      () => null,
    ),
  );
}
