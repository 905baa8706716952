import * as vscode from 'vscode';
import type { FolderReport } from '../../../server/src/protocol/folder';
import { toRange } from '../ranges';

/** What `vscode.open` takes to show a report at its gravest finding. */
export const placeOf = ({
  shown,
  first,
}: Pick<FolderReport, 'shown' | 'first'>): [vscode.Uri, vscode.TextDocumentShowOptions] => [
  vscode.Uri.parse(shown, true),
  first ? { selection: toRange(first) } : {},
];
