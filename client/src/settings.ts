import * as vscode from 'vscode';
import { settingsSection } from '../../server/src/protocol/names';

/** Whether the user wants the document checked when it is saved, not while it is written in. */
export const isCheckedOnSaveOnly = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration(settingsSection, document).get('validate.run') === 'onSave';
