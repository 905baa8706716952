import * as vscode from 'vscode';
import type { DraftState } from '../../../server/src/protocol/draftState';
import type { DraftWatch } from '../draftState/watch';
import { toRange } from '../ranges';
import { select } from '../selecting';
import { isSame, neighbourOf, selectedAt } from './neighbours';
import { afterReplacements, type Stretch } from './visit';
import { t } from '../language';

/** Set while Tab leads on to the next open field. */
const atFieldKey = 'gouji.atField';
/** What the bindings of Tab and Shift+Tab give the commands: away from a field the key is theirs no more. */
const tabKey = 'tab';
/** What Tab does away from a field; away from a table, too, it is what it always is. */
const cellCommands = { next: 'gouji.nextCell', previous: 'gouji.previousCell' } as const;

interface Visit extends Stretch {
  readonly document: vscode.TextDocument;
}

/** Leads from one open field of a report to the next, by commands and, at a field, by Tab. */
export function leadThroughFields(watch: DraftWatch): vscode.Disposable {
  let visit: Visit | null = null;
  let wasAtField = false;

  const tell = (): void => {
    const editor = vscode.window.activeTextEditor;
    const atField =
      editor !== undefined && (isVisiting(editor, visit) || isSelected(editor, watch));
    if (atField === wasAtField) return;
    wasAtField = atField;
    void vscode.commands.executeCommand('setContext', atFieldKey, atField);
  };
  const goTo = async (editor: vscode.TextEditor, field: FieldPlace): Promise<void> => {
    const range = toRange(field.range);
    const { document } = editor;
    visit = { document, start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const { start, end } = toRange(selectedAt(field));
    const selected = select(editor, new vscode.Selection(start, end));
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    tell();
    await selected;
  };
  const step = async (direction: 'next' | 'previous'): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const state = editor && (await watch.ask(editor.document));
    if (!editor || !state) {
      void vscode.window.showInformationMessage(
        t('Open a report first: there is nothing to fill in here.'),
      );
      return;
    }
    const field = neighbourOf(state.fields, editor.selection, direction);
    if (field) await goTo(editor, field);
    else void vscode.window.showInformationMessage(t('Nothing is left to fill in.'));
  };
  // The key may come before the editor has heard that the caret has left the field.
  const isLeft = async (editor: vscode.TextEditor): Promise<boolean> => {
    if (isVisiting(editor, visit)) return false;
    const { document, selection } = editor;
    if (selection.isEmpty) return true;
    return !isFieldOf(await watch.ask(document), selection);
  };
  const moveNow = async (direction: 'next' | 'previous', args: unknown): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (args === tabKey && editor && (await isLeft(editor))) {
      await vscode.commands.executeCommand(cellCommands[direction]);
    } else {
      await step(direction);
    }
  };
  // One after the other: the next step goes from where the last has led.
  let moved: Promise<void> = Promise.resolve();
  const move = (direction: 'next' | 'previous', args: unknown): Promise<void> => {
    const move = moved.then(() => moveNow(direction, args));
    moved = move.catch(() => undefined);
    return move;
  };
  const open = async (uri: vscode.Uri, field: FieldPlace): Promise<void> =>
    goTo(await vscode.window.showTextDocument(uri), field);

  return vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.nextField', (args) => move('next', args)),
    vscode.commands.registerCommand('gouji.previousField', (args) => move('previous', args)),
    vscode.commands.registerCommand('gouji.goToField', open),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (visit?.document !== document) return;
      const moved = afterReplacements(visit, contentChanges);
      visit = moved && { document, ...moved };
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (visit?.document === textEditor.document && !isVisiting(textEditor, visit)) visit = null;
      tell();
    }),
    vscode.window.onDidChangeActiveTextEditor(tell),
    watch.onDidChange(tell),
  );
}

type FieldPlace = Pick<DraftState['fields'][number], 'range'> &
  Partial<Pick<DraftState['fields'][number], 'kind'>>;

function isVisiting({ document, selection }: vscode.TextEditor, visit: Visit | null): boolean {
  if (visit?.document !== document) return false;
  const start = document.offsetAt(selection.start);
  return visit.start <= start && document.offsetAt(selection.end) <= visit.end;
}

/** Whether a whole remark is selected, however that came about. */
function isSelected({ document, selection }: vscode.TextEditor, watch: DraftWatch): boolean {
  const { state } = watch;
  if (selection.isEmpty || watch.document !== document || state?.version !== document.version) {
    return false;
  }
  return isFieldOf(state, selection);
}

const isFieldOf = (state: DraftState | null, selection: vscode.Selection): boolean =>
  state?.fields.some(({ range }) => isSame(range, selection)) ?? false;
