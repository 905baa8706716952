import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  documentDraftRequest,
  type DocumentDraftResult,
} from '../../../server/src/protocol/documents';
import {
  pasteTablesRequest,
  type PasteTablesParams,
  type PasteTablesResult,
  type PastedTables,
} from '../../../server/src/protocol/paste';
import { mayBeTable } from '../detect';
import { createDocumentReader } from '../documents/reader';
import { droppedDocument, droppedFile } from './droppedFile';
import { pasteApi, type EditKind, type PasteApi, type PasteEdit } from './pasteApi';
import { isCellRow, pipeTablesIn } from './pipeCells';

interface Clipping {
  readonly html?: string;
  readonly text?: string;
}

/**
 * Offers to paste tables in the form that reports have, and to drop files so; `start` starts the server
 * where none runs yet.
 */
export function offerPastedTables(
  client: BaseLanguageClient,
  selector: vscode.DocumentSelector,
  start: () => Promise<void>,
): vscode.Disposable {
  const reader = createDocumentReader(client, start);
  const tablesIn = async (
    document: vscode.TextDocument,
    clipping: Clipping,
    token: vscode.CancellationToken,
  ): Promise<PastedTables | null> => {
    const { html = '', text = '' } = clipping;
    if (!mayBeTable(html) && !mayBeTable(text)) return null;
    if (!client.isRunning()) await start();
    const params: PasteTablesParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      ...clipping,
    };
    return client.sendRequest<PasteTablesResult>(pasteTablesRequest, params, token);
  };

  /** A blank draft takes all that the file shows, another the file's tables. */
  const textOfFile = async (
    file: vscode.Uri,
    into: vscode.TextDocument,
  ): Promise<string | null> => {
    const answer = await reader.ask<DocumentDraftResult>(documentDraftRequest, {
      uri: reader.addressOf(file),
    });
    if (answer.kind !== 'draft') return null;
    const text = into.getText().trim() === '' ? answer.text : pipeTablesIn(answer.text);
    return mayBeTable(text) ? text : null;
  };

  const api = pasteApi();
  /** What may be something else is put in as it is unless the tables are chosen; in an older editor always. */
  const yielding = (
    edit: vscode.DocumentDropEdit & PasteEdit & { title?: string },
    { title }: PastedTables,
  ): vscode.DocumentDropEdit | undefined => {
    if (!api) return undefined;
    edit.title = title;
    edit.yieldTo = plainOf(api);
    return edit;
  };
  const dropping = vscode.languages.registerDocumentDropEditProvider(selector, {
    provideDocumentDropEdits: async (document, position, data, token) => {
      const place = new vscode.Range(position, position);
      const edit = (text: string): vscode.DocumentDropEdit =>
        new vscode.DocumentDropEdit(fitted(text, document, place));
      const file = await droppedDocument(data);
      if (file) {
        const text = await textOfFile(file, document);
        return text ? edit(text) : undefined;
      }
      const clipping = await droppedFile(data);
      if (clipping) {
        const tables = await tablesIn(document, clipping, token);
        return tables ? edit(tables.text) : undefined;
      }
      // A table dragged out of a page, a document or a workbook.
      if (isInCell(document, place)) return undefined;
      const tables = await tablesIn(document, await clippingOf(data), token);
      if (!tables) return undefined;
      return tables.certain ? edit(tables.text) : yielding(edit(tables.text), tables);
    },
  });
  if (!api) return dropping;

  const kind = api.kinds.Empty.append('gouji', 'tables');
  const pasting = api.register(
    selector,
    {
      provideDocumentPasteEdits: async (document, ranges, data, _context, token) => {
        const [range, ...others] = ranges;
        if (!range || others.length > 0 || isInCell(document, range)) return undefined;
        const tables = await tablesIn(document, await clippingOf(data), token);
        if (!tables) return undefined;
        const edit = new api.Edit(fitted(tables.text, document, range), tables.title, kind);
        // What may be something else is pasted as it is unless it is chosen.
        if (!tables.certain) edit.yieldTo = plainOf(api);
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'] },
  );
  return vscode.Disposable.from(dropping, pasting);
}

const plainOf = ({ kinds }: PasteApi): readonly EditKind[] => [
  kinds.Text ?? kinds.Empty.append('text'),
];

/** What goes into a cell is no table. */
const isInCell = (document: vscode.TextDocument, { start }: vscode.Range): boolean =>
  isCellRow(document.lineAt(start.line).text);

async function clippingOf(data: vscode.DataTransfer): Promise<Clipping> {
  const html = await data.get('text/html')?.asString();
  const text = await data.get('text/plain')?.asString();
  return { ...(html !== undefined && { html }), ...(text !== undefined && { text }) };
}

/** The text with a blank line between it and the words before and after the range. */
function fitted(text: string, document: vscode.TextDocument, { start, end }: vscode.Range): string {
  const before = document.lineAt(start.line).text.slice(0, start.character);
  const after = document.lineAt(end.line).text.slice(end.character);
  const above = start.line > 0 ? document.lineAt(start.line - 1).text : '';
  const lead = before.trim() !== '' ? '\n\n' : above.trim() !== '' ? '\n' : '';
  return lead + text.trimEnd() + (after.trim() !== '' ? '\n\n' : '\n');
}
