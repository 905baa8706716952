import * as vscode from 'vscode';
import { documentScheme } from '../../../server/src/protocol/documents';
import type { FolderReport, MissingReport } from '../../../server/src/protocol/folder';
import { nameOf } from '../documents/addresses';
import { t } from '../language';
import { toRange } from '../ranges';

/** Open a file of the folder, or a roster, from a list; not contributed, for they mean nothing without it. */
export const openReportCommand = 'gouji.openReport';
export const openInRosterCommand = 'gouji.openInRoster';

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

/** Shows where a unit stands in its roster, which may have hundreds. */
export async function openInRoster({ unit, roster }: MissingReport): Promise<void> {
  const uri = vscode.Uri.parse(roster, true);
  // Of a file that cannot be opened the editor says why.
  const document = await vscode.workspace.openTextDocument(uri).then(null, () => null);
  const at = document?.getText().indexOf(`"${unit}"`) ?? -1;
  const options: vscode.TextDocumentShowOptions =
    document && at >= 0
      ? {
          selection: new vscode.Range(
            document.positionAt(at + 1),
            document.positionAt(at + 1 + unit.length),
          ),
        }
      : {};
  await vscode.commands.executeCommand('vscode.open', uri, options);
}

const placeOf = ({
  shown,
  first,
}: Pick<FolderReport, 'shown' | 'first'>): [vscode.Uri, vscode.TextDocumentShowOptions] => [
  vscode.Uri.parse(shown, true),
  first ? { selection: toRange(first) } : {},
];
