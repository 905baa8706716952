import * as vscode from 'vscode';
import { documentScheme } from '../../../server/src/protocol/documents';
import type { FolderReport } from '../../../server/src/protocol/folder';
import { nameOf } from '../documents/addresses';
import { t } from '../language';
import { toRange } from '../ranges';

/** Opens a file of the folder from a list; not contributed, for it means nothing without the file. */
export const openReportCommand = 'gouji.openReport';

/**
 * Shows a report at its gravest finding. Of a document that could not be read there is no text to show, which
 * the editor would only call an unexpected error: the reason is said instead.
 */
export async function openReport(report: FolderReport): Promise<void> {
  const [uri, options] = placeOf(report);
  if (report.unread !== null && uri.scheme === documentScheme) {
    void vscode.window.showWarningMessage(`${nameOf(uri)}${t(': ')}${report.unread}`);
    return;
  }
  await vscode.commands.executeCommand('vscode.open', uri, options);
}

const placeOf = ({
  shown,
  first,
}: Pick<FolderReport, 'shown' | 'first'>): [vscode.Uri, vscode.TextDocumentShowOptions] => [
  vscode.Uri.parse(shown, true),
  first ? { selection: toRange(first) } : {},
];
