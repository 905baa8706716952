import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  cellPlaceRequest,
  type CellPlaceParams,
  type CellPlaceResult,
  type NamedCell,
} from '../../../server/src/protocol/cellPlace';
import { createAnnouncer } from './announce';
import type { DraftWatch } from '../draftState/watch';
import { findingsIn } from '../findings/counts';
import { sentenceOf, severityWord } from '../findings/shown';
import { t } from '../language';
import { toRange } from '../ranges';

/** Milliseconds for which the caret rests before it is asked where it is. */
const rest = 150;
/** Characters of a label in the status bar; all of it, with its groups, is in the tooltip. */
const maxLabelLength = 16;

/** The cell that the caret is in, as it is shown and said. */
export interface CurrentCell {
  /** Says chapter, row, column, value and what was found, as a screen reader is to say it. */
  readonly announce: () => Promise<void>;
  readonly dispose: () => void;
}

/**
 * Shows in the status bar which cell of a report the caret is in, `row × column = value`, and says it on
 * command with what was found there.
 */
export function showCurrentCell(client: BaseLanguageClient, watch: DraftWatch): CurrentCell {
  const announcer = createAnnouncer();
  const item = vscode.window.createStatusBarItem('gouji.cell', vscode.StatusBarAlignment.Left, 9);
  item.name = t('Gouji: this cell');
  item.command = 'gouji.tellCell';
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cellAt = async ({ document, selection }: vscode.TextEditor): Promise<CellPlaceResult> => {
    if (watch.document !== document || !watch.state || !client.isRunning()) return null;
    const { line, character } = selection.start;
    return client.sendRequest<CellPlaceResult>(cellPlaceRequest, {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      position: { line, character },
    } satisfies CellPlaceParams);
  };
  const show = async (): Promise<void> => {
    const ask = ++asked;
    const editor = vscode.window.activeTextEditor;
    const cell = editor ? await cellAt(editor).catch(() => null) : null;
    if (ask !== asked) return;
    if (!editor || !cell) {
      item.hide();
      return;
    }
    const said = inWords(cell, editor.document.uri);
    item.text = `${cut(cell.row)} × ${cut(cell.column)} = ${valueOf(cell)}`;
    item.tooltip = said;
    item.accessibilityInformation = { label: said };
    item.show();
  };
  const showSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), rest);
  };
  const announce = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const cell = editor && (await cellAt(editor));
    announcer.say(
      cell
        ? inWords(cell, editor.document.uri)
        : t('Put the cursor into a cell of a report’s table.'),
    );
  };
  const listening = vscode.Disposable.from(
    item,
    announcer,
    vscode.commands.registerCommand('gouji.tellCell', announce),
    vscode.window.onDidChangeTextEditorSelection(showSoon),
    vscode.languages.onDidChangeDiagnostics(showSoon),
    watch.onDidChange(showSoon),
  );
  return {
    announce,
    dispose: () => {
      clearTimeout(timer);
      listening.dispose();
    },
  };
}

/** Everything about the cell in one sentence after the other. */
function inWords(cell: NamedCell, uri: vscode.Uri): string {
  const { chapter, row, column, range } = cell;
  const here = toRange(range);
  const found = findingsIn(uri).filter((each) => here.intersection(each.range) !== undefined);
  return [
    t('{0}, {1}, {2}: {3}.', chapter, row, column, valueOf(cell)),
    ...found.map((each) => `${severityWord(each.severity)}${t(': ')}${sentenceOf(each)}`),
    ...(found.length === 0 ? [t('Nothing was found in this cell.')] : []),
  ].join(' ');
}

const valueOf = ({ text }: NamedCell): string => (text === '' ? t('blank') : text);

/** The label, or its own part without the groups before it, or the beginning of that. */
function cut(label: string): string {
  if ([...label].length <= maxLabelLength) return label;
  const own = [...(label.split(' ').at(-1) ?? label)];
  return own.length <= maxLabelLength
    ? own.join('')
    : `${own.slice(0, maxLabelLength - 1).join('')}…`;
}
