import * as vscode from 'vscode';
import { mayBeReport } from './detect';
import { t } from './language';
import { isRead } from './start';

/** What a decoder puts where bytes are none of its encoding. */
const undecodable = '\ufffd';
/** So many of them among the first characters are no single slip of the pen. */
const fewest = 8;
const lookedAt = 4000;
/** Larger files are no reports. */
const maxBytes = 4_000_000;

/** What VS Code 1.100 and later take; the types of the oldest editor supported do not know it. */
type OpenAs = (
  uri: vscode.Uri,
  options: { readonly encoding: string },
) => Thenable<vscode.TextDocument>;

/**
 * Offers once a document to open a report of older software rightly: its text is GB 18030, as which
 * the editor does not take files by itself.
 */
export function offerEncoding(): vscode.Disposable {
  const offered = new Set<string>();
  const lookAt = async (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    if (offered.has(uri) || !isRead(document) || document.isDirty || !isGarbled(document)) return;
    offered.add(uri);
    if (!(await isReportInChinese(document.uri))) return;
    const reopen = t('Open as GB18030');
    const chosen = await vscode.window.showInformationMessage(
      t('This file is written in GB18030 and shown in unreadable characters. Open it rightly?'),
      reopen,
    );
    if (chosen !== reopen) return;
    const open = vscode.workspace.openTextDocument as unknown as OpenAs;
    await vscode.window.showTextDocument(await open(document.uri, { encoding: 'gb18030' }));
  };
  const look = (document: vscode.TextDocument): void => {
    // A file that is gone meanwhile is not worth a word.
    lookAt(document).catch(() => undefined);
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.workspace.onDidOpenTextDocument(look);
}

function isGarbled(document: vscode.TextDocument): boolean {
  const beginning = document.getText(
    new vscode.Range(new vscode.Position(0, 0), document.positionAt(lookedAt)),
  );
  return beginning.split(undecodable).length > fewest;
}

async function isReportInChinese(uri: vscode.Uri): Promise<boolean> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > maxBytes) return false;
  const bytes = await vscode.workspace.fs.readFile(uri);
  return mayBeReport(new TextDecoder('gb18030').decode(bytes));
}
