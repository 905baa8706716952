import type { Connection, Hover } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { toHover } from './toProtocol';
import type { Drafts } from './drafts';
import { aboutDraft } from './requestHandler';

/** Answers what is known of what the pointer is at. */
export function answerHovers(
  connection: Connection,
  abilities: ClientAbilities,
  drafts: Drafts,
): void {
  connection.onHover(
    aboutDraft(connection, drafts, (draft, { position }): Hover | null => {
      const hover = draft.service.hover(draft.analysis(), position);
      return hover && toHover(hover, abilities);
    }),
  );
}
