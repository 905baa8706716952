import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { bytesOf } from '../../../server/src/protocol/base64';
import {
  exportRequest,
  type ExportedFile,
  type ExportKind,
  type ExportParams,
  type ExportResult,
} from '../../../server/src/protocol/export';
import { nameOf } from '../documents/addresses';
import { t } from '../language';
import { saveAs } from '../newFiles';
import { isRead } from '../start';

interface Choice extends vscode.QuickPickItem {
  readonly to: ExportKind;
}

/** The command that saves a report as a file to publish. */
export const offerExport = (
  client: BaseLanguageClient,
  documentOf: () => vscode.TextDocument | undefined,
  start: () => Promise<void>,
): vscode.Disposable =>
  vscode.commands.registerCommand('gouji.exportReport', async () => {
    const document = documentOf();
    if (!document || !isRead(document)) {
      void vscode.window.showInformationMessage(t('Open a report first: there is none to export.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(choices(), { title: t('Export as') });
    if (!chosen) return;
    if (!client.isRunning()) await start();
    const params: ExportParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      to: chosen.to,
    };
    const answer = await client.sendRequest<ExportResult>(exportRequest, params);
    if (!answer) {
      void vscode.window.showWarningMessage(
        t('Nothing was exported: the document is no report, or has no tables.'),
      );
      return;
    }
    if ('refusal' in answer) {
      void vscode.window.showWarningMessage(answer.refusal);
      return;
    }
    if (await isWanted(answer)) await save(document, chosen.to, answer);
  });

const choices = (): readonly Choice[] => [
  { to: 'docx', label: t('Word document'), description: '.docx' },
  { to: 'html', label: t('Web page, to be printed as well'), description: '.html' },
  { to: 'pdf', label: t('PDF, printed by LibreOffice or a browser'), description: '.pdf' },
  { to: 'xlsx', label: t('Workbook with the tables'), description: '.xlsx' },
  { to: 'csv', label: t('Tables as comma-separated text'), description: '.csv' },
];

/** What is wrong with the draft is said before a file of it leaves the office. */
async function isWanted({ errors, openFields, notes }: ExportedFile): Promise<boolean> {
  if (errors === 0 && openFields === 0 && notes.length === 0) return true;
  const go = t('Export all the same');
  const detail = [
    ...(errors > 0 ? [t('{0|# error is|# errors are} left in the draft.', errors)] : []),
    ...(openFields > 0
      ? [t('{0|# place is|# places are} still to be written or confirmed.', openFields)]
      : []),
    ...notes,
  ].join('\n');
  const message = t('This report is not ready to be published.');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, go)) === go;
}

async function save(
  document: vscode.TextDocument,
  kind: ExportKind,
  { base64 }: ExportedFile,
): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = nameOf(document.uri);
  const fileName = `${name.replace(/\.(?:gouji\.md|gouji|md|txt)$/i, '')}.${kind}`;
  const beside =
    document.isUntitled && folder
      ? vscode.Uri.joinPath(folder, fileName)
      : vscode.Uri.joinPath(document.uri, '..', fileName);
  await saveAs(beside, bytesOf(base64));
}
