import * as vscode from 'vscode';
import { countsIn } from './findings/counts';
import { t } from './language';
import { speaksChinese } from './locale';

/** Where it is kept that the introduction was given. */
const givenKey = 'gouji.introduced';

/**
 * Shows once on a machine, at the first report in which something was found, the list of it and a
 * sentence on which keys to press. Users who want no walkthroughs of extensions want none of this.
 */
export function introduce(context: vscode.ExtensionContext): vscode.Disposable {
  if (context.globalState.get(givenKey) === true || !wantsIntroductions()) {
    return vscode.Disposable.from();
  }
  const look = (): void => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || isBeingWritten(editor.document)) return;
    const { errors, warnings } = countsIn(editor.document.uri);
    if (errors + warnings === 0) return;
    listening.dispose();
    void context.globalState.update(givenKey, true);
    void give(editor, errors, warnings);
  };
  const listening = vscode.Disposable.from(
    vscode.languages.onDidChangeDiagnostics(look),
    vscode.workspace.onDidSaveTextDocument(look),
  );
  return listening;
}

/** The list would take the keys from who is typing; it comes once that is saved. A sample in no file is as it was opened. */
const isBeingWritten = ({ isDirty, isUntitled, version }: vscode.TextDocument): boolean =>
  isDirty && !(isUntitled && version === 1);

const wantsIntroductions = (): boolean =>
  vscode.workspace
    .getConfiguration('workbench.welcomePage.walkthroughs')
    .get('openOnInstall', true);

async function give(
  { document, viewColumn }: vscode.TextEditor,
  errors: number,
  warnings: number,
): Promise<void> {
  // Not the command of the menu, which closes the list where it is open.
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
  await vscode.window.showTextDocument(document, viewColumn);
  const walkthrough = t('Learn it in five minutes');
  const chosen = await vscode.window.showInformationMessage(
    t(
      'Gouji found {0|# error|# errors} and {1|# warning|# warnings} in this report. F8 leads from one to the next, Ctrl+. (⌘. on macOS) corrects it; point at a wavy line to read why.',
      errors,
      warnings,
    ),
    walkthrough,
  );
  if (chosen !== walkthrough) return;
  await vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    speaksChinese() ? 'gouji.gouji#kaishi' : 'gouji.gouji#start',
    false,
  );
}
