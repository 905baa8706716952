import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type ExecuteCommandParams,
  type ServerCapabilities,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import {
  cellLinesRequest,
  tableCommands,
  type CellLinesParams,
  type CellLinesResult,
  type TableTarget,
  type TableText,
} from '../protocol/tables';
import {
  cellPlaceRequest,
  type CellPlaceParams,
  type CellPlaceResult,
} from '../protocol/cellPlace';
import { tableCopies } from '../publish/html/copies';
import type { TableChange } from '../service/languageService';
import type { ClientAbilities } from './abilities';
import { aboutDraft } from './requestHandler';
import { logIfRejected } from './failures';
import { pageFor } from './page';
import { toWorkspaceEdit } from './toProtocol';
import type { Drafts, OpenDraft } from './drafts';

export const tableCapabilities: ServerCapabilities = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  executeCommandProvider: { commands: Object.values(tableCommands) },
};

/** Answers requests and commands that lay tables out, fill and copy them. */
export function answerTables(
  connection: Connection,
  abilities: ClientAbilities,
  drafts: Drafts,
): void {
  const say = (message: string, type: MessageType = MessageType.Info): void => {
    logIfRejected(
      connection,
      connection.sendNotification(ShowMessageNotification.type, { type, message }),
    );
  };
  const sayRefusal = onceEach((message) => say(message, MessageType.Warning));

  // Formatting may run on every save: a refusal is told once, not each time.
  const formatted = (uri: string, { edits, refusals }: TableChange): TextEdit[] => {
    for (const message of refusals) sayRefusal(uri, message);
    return [...edits];
  };
  connection.onDocumentFormatting(
    aboutDraft(connection, drafts, (draft, { textDocument: { uri } }): TextEdit[] | null =>
      draft.analysis().checked ? formatted(uri, formattedIn(draft, {})) : null,
    ),
  );
  connection.onDocumentRangeFormatting(
    aboutDraft(connection, drafts, (draft, { textDocument: { uri }, range }): TextEdit[] | null =>
      draft.analysis().checked ? formatted(uri, formattedIn(draft, range)) : null,
    ),
  );
  connection.onRequest(
    cellLinesRequest,
    aboutDraft<CellLinesParams, CellLinesResult>(connection, drafts, (draft) =>
      draft.service.cellLines(draft.analysis()),
    ),
  );
  connection.onRequest(
    cellPlaceRequest,
    aboutDraft<CellPlaceParams, CellPlaceResult>(connection, drafts, (draft, { position }) =>
      draft.service.namedCell(draft.analysis(), position),
    ),
  );

  const apply = async (draft: OpenDraft, { edits, said, refusals }: TableChange): Promise<void> => {
    if (edits.length > 0) {
      const edit = toWorkspaceEdit(edits, draft.document, abilities);
      const { applied } = await connection.workspace.applyEdit({ edit });
      if (!applied) {
        say(draft.service.editRefused(), MessageType.Warning);
        return;
      }
    }
    say(
      [...said, ...refusals].join(''),
      refusals.length > 0 ? MessageType.Warning : MessageType.Info,
    );
  };
  connection.onExecuteCommand(async (params): Promise<TableText | null> => {
    const asked = argumentsOf(params);
    const draft = asked && (await drafts.open(asked.uri));
    if (!draft) return null;
    const { service } = draft;
    switch (params.command) {
      case tableCommands.fillTotals:
        await apply(draft, service.fillTotals(draft.analysis(), asked.target));
        return null;
      case tableCommands.format: {
        await apply(draft, formattedIn(draft, asked.target));
        return null;
      }
      case tableCommands.text: {
        const copied = service.copyTables(draft.analysis(), asked.target);
        const html =
          copied.text === null ? null : tableCopies(draft.analysis().report, asked.target);
        return { ...copied, ...(html !== null && { html }) };
      }
      default:
        return null;
    }
  });
}

/** The draft's tables laid out as its settings say. */
const formattedIn = (draft: OpenDraft, target: TableTarget | Range): TableChange =>
  draft.service.formatTables(draft.analysis(), target, pageFor(draft.settings.format));

interface Asked {
  readonly uri: string;
  readonly target: TableTarget;
}

/** Null for arguments that are none of ours. */
function argumentsOf({ arguments: given = [] }: ExecuteCommandParams): Asked | null {
  const asked: readonly unknown[] = given;
  const [uri, target] = asked;
  if (typeof uri !== 'string') return null;
  return { uri, target: typeof target === 'object' && target !== null ? target : {} };
}

/** Passes each text on once a document. */
function onceEach(pass: (text: string) => void): (uri: string, text: string) => void {
  const passed = new Set<string>();
  return (uri, text) => {
    const key = `${uri} ${text}`;
    if (passed.has(key)) return;
    passed.add(key);
    pass(text);
  };
}
