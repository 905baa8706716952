import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  type CodeLens,
  type Command,
  type Connection,
  type InlayHint,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { fileAddress } from '../protocol/documents';
import { copyTableCommand, tableCommands, type TableTarget } from '../protocol/tables';
import type { Lens } from '../service/languageService';
import type { ClientAbilities } from './abilities';
import { aboutDraft } from './requestHandler';
import { logIfRejected } from './failures';
import type { Drafts } from './drafts';

export const totalsCapabilities: ServerCapabilities = {
  codeLensProvider: { resolveProvider: false },
  inlayHintProvider: { resolveProvider: false },
};

/** Answers how the tables' sums stand; the result refreshes what was answered before. */
export function answerTotals(
  connection: Connection,
  { refreshesCodeLenses, refreshesInlayHints }: ClientAbilities,
  drafts: Drafts,
  clientCopies: boolean,
): () => void {
  const isOffered = (action: Lens['action'], uri: string): boolean =>
    action === 'copy' ? clientCopies : action === null || fileAddress(uri) === null;
  connection.onCodeLens(
    aboutDraft(connection, drafts, (draft, { textDocument: { uri } }): CodeLens[] | null => {
      const lenses = draft.service.lenses(draft.analysis());
      return (
        lenses
          ?.filter(({ action }) => isOffered(action, uri))
          .map((lens) => ({ range: lens.range, command: commandOf(lens, uri) })) ?? null
      );
    }),
  );
  connection.languages.inlayHint.on(
    aboutDraft(
      connection,
      drafts,
      (draft, { range, textDocument: { uri } }): InlayHint[] | null => {
        const hints = draft.service.hints(draft.analysis(), range);
        return (
          hints?.map(({ position, label, tooltip, edits }) => ({
            position,
            label,
            tooltip,
            paddingLeft: true,
            ...(edits.length > 0 && fileAddress(uri) === null && { textEdits: [...edits] }),
          })) ?? null
        );
      },
    ),
  );
  const refresh = (type: typeof CodeLensRefreshRequest.type): void => {
    logIfRejected(connection, connection.sendRequest(type));
  };
  return () => {
    if (refreshesCodeLenses) refresh(CodeLensRefreshRequest.type);
    if (refreshesInlayHints) refresh(InlayHintRefreshRequest.type);
  };
}

const commands = {
  fillTotals: tableCommands.fillTotals,
  format: tableCommands.format,
  copy: copyTableCommand,
} as const;

/** A lens that only tells has a command without a name. */
const commandOf = ({ title, action, table }: Lens, uri: string): Command =>
  action === null
    ? { title, command: '' }
    : { title, command: commands[action], arguments: [uri, { table } satisfies TableTarget] };
