import type { Connection, Range, CodeAction } from 'vscode-languageserver';
import { fileAddress } from '../protocol/documents';
import { isWanted, quickFixKind } from '../service/fixes/codeActions';
import type { ClientAbilities } from './abilities';
import { toCodeAction } from './toProtocol';
import type { Drafts, OpenDraft } from './drafts';
import { aboutDraft } from './requestHandler';

/** What a file of another program shows is corrected there, or in a draft made of it. */
const isReadOnly = ({ document: { uri } }: OpenDraft): boolean => fileAddress(uri) !== null;

/** Answers what can be done at a place: fixes, and ways to accept what was found, which `ignoring` gives. */
export function answerCodeActions(
  connection: Connection,
  abilities: ClientAbilities,
  drafts: Drafts,
  ignoring: (draft: OpenDraft, range: Range) => readonly CodeAction[],
): void {
  connection.onCodeAction(
    aboutDraft(connection, drafts, (draft, { range, context: { only } }): CodeAction[] => [
      ...(isReadOnly(draft)
        ? []
        : draft.service
            .codeActions(draft.analysis(), range, only)
            .filter(({ refusal }) => refusal === null || abilities.disabledActions)
            .map((action) => toCodeAction(action, draft.document, abilities))),
      ...(isWanted(quickFixKind, only) ? ignoring(draft, range) : []),
    ]),
  );
}
