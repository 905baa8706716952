import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentExtensions } from '../../../server/src/protocol/documents';
import {
  reportFactsRequest,
  type ReportFacts,
  type ReportFactsParams,
  type ReportFactsResult,
  type ReportTypesParams,
} from '../../../server/src/protocol/newReport';
import { documentOf, isDocumentFile, nameOf } from '../documents/addresses';
import { t } from '../language';

/** Last year's report, to carry over from. */
export interface PreviousReport {
  readonly text: string;
  readonly facts: ReportFacts;
}

/** Reads a file as the editor decodes it; null, with a word to the user, where it is no report. */
export async function readPrevious(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  place: ReportTypesParams,
): Promise<PreviousReport | null> {
  const document = await vscode.workspace.openTextDocument(
    isDocumentFile(uri) ? documentOf(uri) : uri,
  );
  const previous = await previousIn(client, document, place);
  if (!previous) {
    void vscode.window.showWarningMessage(
      t('“{0}” cannot be read as a report, so nothing can be taken from it.', nameOf(uri)),
    );
  }
  return previous;
}

/** What a document tells as last year's report; null where it is none. */
async function previousIn(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  place: ReportTypesParams,
): Promise<PreviousReport | null> {
  const text = document.getText();
  const facts = await client.sendRequest<ReportFactsResult>(reportFactsRequest, {
    text,
    ...place,
  } satisfies ReportFactsParams);
  return facts && { text, facts };
}

/** What last year's report may be written in. */
const extensions = ['md', 'txt', 'gouji', ...documentExtensions];

interface Source extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
  readonly choosesFile?: true;
}

/**
 * Asks for last year's report: the one in the active editor, one of the workspace, any file, or none.
 * Undefined where the user leaves.
 */
export async function choosePrevious(
  client: BaseLanguageClient,
  place: ReportTypesParams,
  title: string,
): Promise<PreviousReport | null | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const open = active ? await previousIn(client, active, place) : null;
  const found = await vscode.workspace.findFiles(
    `**/*{年度报告,年报}*.{${extensions.join(',')}}`,
    null,
    30,
  );
  const sources: Source[] = [
    ...(open && active
      ? [{ label: nameOf(active.uri), description: t('open now'), uri: active.uri }]
      : []),
    { label: t('Without last year’s report') },
    ...found
      .filter((uri) => uri.toString() !== active?.uri.toString())
      .map((uri) => ({
        label: nameOf(uri),
        description: folderOf(uri),
        uri,
      })),
    { label: t('Choose a file…'), choosesFile: true },
  ];
  const source = await vscode.window.showQuickPick(sources, {
    title,
    placeHolder: t(
      'Last year’s report: what it carried out and what was in force are taken from it',
    ),
    ignoreFocusOut: true,
  });
  if (!source) return undefined;
  if (source.uri && source.uri === active?.uri) return open;
  const uri = source.choosesFile ? await chooseFile() : source.uri;
  if (source.choosesFile && !uri) return undefined;
  return uri ? readPrevious(client, uri, place) : null;
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: false,
    openLabel: t('Use as last year’s report'),
    filters: { [t('Reports')]: [...extensions] },
  });
  return chosen?.[0];
}

/** The folder within the workspace; empty for its top. */
function folderOf(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
