import * as vscode from 'vscode';
import { isRead } from './start';

/** What a decoder puts where bytes are none of its encoding. */
const undecodable = '\ufffd';
/** So many of them among the first characters are no single slip of the pen. */
const minUndecodable = 8;
const lookedAt = 4000;

/** Hands on each document once whose bytes were taken for text of an encoding that they are not in. */
export function onGarbled(found: (document: vscode.TextDocument) => void): vscode.Disposable {
  const known = new Set<string>();
  const look = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    if (!isRead(document) || document.isDirty || known.has(uri) || !isGarbled(document)) return;
    known.add(uri);
    found(document);
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.workspace.onDidOpenTextDocument(look);
}

function isGarbled(document: vscode.TextDocument): boolean {
  const beginning = document.getText(
    new vscode.Range(new vscode.Position(0, 0), document.positionAt(lookedAt)),
  );
  return beginning.split(undecodable).length > minUndecodable;
}
