import * as vscode from 'vscode';
import { mayBeReport } from './detect';
import { t } from './language';

/** Larger files are no reports. */
const maxBytes = 4_000_000;

/** What VS Code 1.100 and later take; the types of the oldest editor supported do not know it. */
type OpenAs = (
  uri: vscode.Uri,
  options: { readonly encoding: string },
) => Thenable<vscode.TextDocument>;

/**
 * Offers to open a report of older software rightly: its text is GB 18030, as which the editor does not
 * take files by itself. Says nothing where the file is none.
 */
export async function offerEncoding({ uri }: vscode.TextDocument): Promise<void> {
  if (!(await isReportInChinese(uri))) return;
  const reopen = t('Open as GB18030');
  const chosen = await vscode.window.showInformationMessage(
    t('This file is written in GB18030 and shown in unreadable characters. Open it rightly?'),
    reopen,
  );
  if (chosen !== reopen) return;
  const open = vscode.workspace.openTextDocument as unknown as OpenAs;
  await vscode.window.showTextDocument(await open(uri, { encoding: 'gb18030' }));
}

async function isReportInChinese(uri: vscode.Uri): Promise<boolean> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > maxBytes) return false;
  const bytes = await vscode.workspace.fs.readFile(uri);
  return mayBeReport(new TextDecoder('gb18030').decode(bytes));
}
