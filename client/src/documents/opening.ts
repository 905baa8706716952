import * as vscode from 'vscode';
import { settingsSection } from '../../../server/src/protocol/names';
import { mayBeReport } from '../detect';
import { t } from '../language';
import { documentOf, isDocumentFile, isPage, nameOf } from './addresses';
import type { DocumentReader } from './reader';

/** A name that a report may have, for files that cannot be opened to see. */
const namesReport = (name: string): boolean => mayBeReport(name) || /年度报告|年报/.test(name);

/**
 * Shows a report that another program wrote as the text that it shows, in place of the tab that the editor
 * itself opens for it; a page's source stays open behind it. Where another extension shows such
 * files, that is left to it.
 */
export function openReports(reader: DocumentReader): vscode.Disposable {
  const told = new Set<string>();

  const look = async (tab: vscode.Tab): Promise<void> => {
    const file = fileIn(tab);
    if (!file || !isWanted(file)) return;
    const answer = await reader.text(file).catch(() => null);
    if (answer?.kind === 'refused') {
      if (!namesReport(nameOf(file)) || told.has(file.toString())) return;
      told.add(file.toString());
      void vscode.window.showWarningMessage(`${nameOf(file)}：${answer.reason}`);
      return;
    }
    if (answer?.kind !== 'document' || !answer.recognised || !isOpen(tab)) return;
    await vscode.window.showTextDocument(documentOf(file), {
      viewColumn: tab.group.viewColumn,
      preview: tab.isPreview,
      preserveFocus: !tab.isActive,
    });
    if (!isPage(file) && isOpen(tab)) await vscode.window.tabGroups.close(tab, true);
  };
  const lookAt = (tab: vscode.Tab): void => {
    // A tab that is gone meanwhile is not worth a word.
    look(tab).catch(() => undefined);
  };
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter((tab) => !isPageSeen(tab))
    .forEach(lookAt);
  return vscode.window.tabGroups.onDidChangeTabs(({ opened }) => opened.forEach(lookAt));
}

/** The file of another program that the editor shows as text or cannot show. */
function fileIn({ input }: vscode.Tab): vscode.Uri | null {
  return input instanceof vscode.TabInputText && isDocumentFile(input.uri) ? input.uri : null;
}

/** Whether a page's source is open that is not looked at now, or whose text is shown already. */
function isPageSeen(tab: vscode.Tab): boolean {
  const file = fileIn(tab);
  if (!file || !isPage(file)) return false;
  const shown = documentOf(file).toString();
  return (
    !tab.isActive ||
    vscode.window.tabGroups.all.some(({ tabs }) =>
      tabs.some(
        ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === shown,
      ),
    )
  );
}

const isOpen = (tab: vscode.Tab): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.includes(tab));

const isWanted = (file: vscode.Uri): boolean =>
  vscode.workspace.getConfiguration(settingsSection, file).get('documents.open', true);

/** Opens the text that a file shows, report or not; says why not where it cannot be read. */
export async function openText(
  file: vscode.Uri,
  reader: DocumentReader,
  options: vscode.TextDocumentShowOptions,
): Promise<void> {
  const answer = await reader.text(file);
  if (answer.kind === 'refused') {
    void vscode.window.showWarningMessage(`${nameOf(file)}：${answer.reason}`);
    return;
  }
  const document = await vscode.workspace.openTextDocument(
    answer.kind === 'text' ? file : documentOf(file),
  );
  await vscode.window.showTextDocument(document, options);
  if (answer.kind === 'document' && !answer.recognised) {
    void vscode.window.showInformationMessage(
      t('“{0}” is not recognisably an annual report; its text is shown as it is.', nameOf(file)),
    );
  }
}
