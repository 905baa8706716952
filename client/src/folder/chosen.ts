import * as vscode from 'vscode';
import { t } from '../language';

/** The folder of the workspace that is open, or one of several; says why not where none is. */
export async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) {
    void vscode.window.showInformationMessage(t('Open the folder with the units’ reports first.'));
    return undefined;
  }
  if (others.length === 0) return first.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}
