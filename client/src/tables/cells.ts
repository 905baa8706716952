import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readLanguages } from '../../../server/src/protocol/names';
import {
  cellLinesRequest,
  type CellLinesParams,
  type CellLinesResult,
} from '../../../server/src/protocol/tables';
import { select } from '../selecting';
import type { CurrentCell } from './currentCell';
import { contentOf, isCellRow, neighbouringCell } from './pipeCells';

/** What the keys give the commands while a screen reader is in use: it is told the cell that was reached. */
const aloud = 'aloud';

/** True where Tab goes from cell to cell; the key bindings ask for it. */
const inCell = 'gouji.inTableCell';

interface KnownLines {
  readonly version: number;
  readonly lines: Promise<CellLinesResult>;
}

/** The table that the caret is in. */
interface Here {
  readonly document: vscode.TextDocument;
  readonly first: number;
  readonly last: number;
}

/** Lets Tab and Shift+Tab go through the cells of a report's pipe tables, and nowhere else. */
export function moveThroughCells(
  client: BaseLanguageClient,
  currentCell: Pick<CurrentCell, 'announce'>,
): vscode.Disposable {
  const known = new WeakMap<vscode.TextDocument, KnownLines>();

  const linesOf = (document: vscode.TextDocument): Promise<CellLinesResult> => {
    const before = known.get(document);
    if (before?.version === document.version) return before.lines;
    const params: CellLinesParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    };
    const lines = client
      .sendRequest<CellLinesResult>(cellLinesRequest, params)
      .catch((): CellLinesResult => {
        known.delete(document);
        return null;
      });
    known.set(document, { version: document.version, lines });
    return lines;
  };

  const tableAt = async ({ document, selections }: vscode.TextEditor) => {
    const [selection, ...others] = selections;
    if (!selection || others.length > 0 || !mayHaveCells(client, document)) return null;
    const { line } = selection.active;
    if (!isCellRow(document.lineAt(line).text)) return null;
    const tables = await linesOf(document);
    return tables?.find(({ first, last }) => first <= line && line <= last) ?? null;
  };

  let asked = 0;
  let here: Here | null = null;
  const look = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    const ask = ++asked;
    const table = editor ? await tableAt(editor) : null;
    if (ask !== asked) return;
    here = editor && table ? { document: editor.document, ...table } : null;
    await vscode.commands.executeCommand('setContext', inCell, here !== null);
  };

  // Asks nobody: what is typed after the key must meet the new cell. Tells whether the caret has moved;
  // where it has not, the key has done what it does elsewhere.
  const move = async (step: 1 | -1): Promise<boolean> => {
    const editor = vscode.window.activeTextEditor;
    const table = here;
    if (!editor) return false;
    const { line } = editor.selection.active;
    const isHere = table?.document === editor.document && table.first <= line && line <= table.last;
    // The key may come before the editor has heard that the caret has left the table.
    if (!isHere || !isCellRow(editor.document.lineAt(line).text)) {
      await vscode.commands.executeCommand(step > 0 ? 'tab' : 'outdent');
      return false;
    }
    const { document, selection } = editor;
    const last = Math.min(table.last, document.lineCount - 1);
    const cell = neighbouringCell(
      (line) => document.lineAt(line).text,
      { first: table.first, last },
      step > 0 ? selection.end : selection.start,
      step,
    );
    if (!cell) return false;
    const { start, end } = contentOf(document.lineAt(cell.line).text, cell);
    const selected = select(editor, new vscode.Selection(cell.line, start, cell.line, end));
    editor.revealRange(editor.selection);
    await selected;
    return true;
  };

  const moveAndAnnounce = async (step: 1 | -1, args: unknown): Promise<boolean> => {
    const isMoved = await move(step);
    if (isMoved && args === aloud) await currentCell.announce();
    return isMoved;
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.nextCell', (args) => moveAndAnnounce(1, args)),
    vscode.commands.registerCommand('gouji.previousCell', (args) => moveAndAnnounce(-1, args)),
    vscode.window.onDidChangeActiveTextEditor((editor) => void look(editor)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) void look(textEditor);
    }),
    client.onDidChangeState(() => void look(vscode.window.activeTextEditor)),
  );
}

const mayHaveCells = (client: BaseLanguageClient, { languageId }: vscode.TextDocument): boolean =>
  client.isRunning() && readLanguages.some((language) => language === languageId);
