import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { documentScheme } from '../../../server/src/protocol/documents';
import { t } from '../language';

/**
 * Whether a document shows the text of a file of another program. The editor lets nobody type in it, but takes
 * edits of an extension, which would never come into the file.
 */
export const isOnlyShown = ({ scheme }: vscode.Uri): boolean => scheme === documentScheme;

/** Why nothing is written into such a text. */
export const whyOnlyShown = (): string =>
  t('This is the text of a file of another program, to be read and checked only.');

/** Says why nothing was written, and offers the draft in which it can be. */
export function tellOnlyShown(document: vscode.Uri): void {
  const make = t('Make a draft of it');
  void vscode.window.showInformationMessage(whyOnlyShown(), make).then((chosen) => {
    if (chosen === make) void vscode.commands.executeCommand('gouji.makeDraft', document);
  });
}

/** Of what can be done about a finding in such a text, what is written elsewhere: into the accepted findings. */
export const withoutWriting: NonNullable<Middleware['provideCodeActions']> = async (
  document,
  range,
  context,
  token,
  next,
) => {
  const actions = await next(document, range, context, token);
  const { uri } = document;
  if (!isOnlyShown(uri)) return actions;
  return actions?.filter((action) => !(isAction(action) && action.edit?.has(uri)));
};

const isAction = (action: vscode.Command | vscode.CodeAction): action is vscode.CodeAction =>
  typeof action.command !== 'string';
