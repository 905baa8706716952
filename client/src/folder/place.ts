import * as vscode from 'vscode';
import type { FolderReport } from '../../../server/src/protocol/folder';

/** What `vscode.open` takes to show a report at its gravest finding. */
export const placeOf = ({
  shown,
  first,
}: Pick<FolderReport, 'shown' | 'first'>): [vscode.Uri, vscode.TextDocumentShowOptions] => [
  vscode.Uri.parse(shown, true),
  first
    ? {
        selection: new vscode.Range(
          first.start.line,
          first.start.character,
          first.end.line,
          first.end.character,
        ),
      }
    : {},
];
