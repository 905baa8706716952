import * as vscode from 'vscode';
import { readLanguages, reportLanguage } from '../../server/src/protocol/names';
import { mayBeReport } from './detect';
import { mayBeOfOwnType } from './ownTypes';

/**
 * Calls `found` once, as soon as a document is open that may be a report, so that no server runs for
 * those who write something else.
 */
export function onFirstReport(found: () => void): vscode.Disposable {
  if (vscode.workspace.textDocuments.some(isCandidate)) {
    found();
    return vscode.Disposable.from();
  }
  let isSettled = false;
  const lookAt = (document: vscode.TextDocument): void => {
    if (isCandidate(document)) settle();
    else if (isRead(document)) {
      void mayBeOfOwnType(document).then((may) => {
        if (may) settle();
      });
    }
  };
  const lookAtAll = (): void => vscode.workspace.textDocuments.forEach(lookAt);
  // Settings that come or change may name types of one's own, which drafts that are open are of.
  const settings = vscode.workspace.createFileSystemWatcher('**/gouji.json', false, false, true);
  const listening = vscode.Disposable.from(
    settings,
    settings.onDidCreate(lookAtAll),
    settings.onDidChange(lookAtAll),
    vscode.workspace.onDidGrantWorkspaceTrust(lookAtAll),
    vscode.workspace.onDidOpenTextDocument(lookAt),
    vscode.workspace.onDidSaveTextDocument(lookAt),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (hasBecomeCandidate(event)) settle();
    }),
  );
  const settle = (): void => {
    if (isSettled) return;
    isSettled = true;
    listening.dispose();
    found();
  };
  lookAtAll();
  return vscode.Disposable.from(listening, { dispose: () => (isSettled = true) });
}

const isCandidate = (document: vscode.TextDocument): boolean =>
  document.languageId === reportLanguage || (isRead(document) && mayBeReport(document.getText()));

/** Looks at what was pasted and at the line typed in, not at the whole text for each key. */
const hasBecomeCandidate = ({
  document,
  contentChanges,
}: vscode.TextDocumentChangeEvent): boolean =>
  isRead(document) &&
  contentChanges.some(
    ({ text, range }) =>
      mayBeReport(text) ||
      (range.start.line < document.lineCount &&
        mayBeReport(document.lineAt(range.start.line).text)),
  );

/** Whether documents of that language are looked at. */
export const isRead = ({ languageId }: vscode.TextDocument): boolean =>
  readLanguages.some((language) => language === languageId);
