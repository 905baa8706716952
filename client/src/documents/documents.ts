import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { offerDocumentCommands } from './commands';
import { tellAbove } from './firstLine';
import { openReports } from './opening';
import { createDocumentReader } from './reader';
import { showFiles } from './shownFiles';

/** Reports in files of other programs, Word's, Excel's, PDFs and pages: shown, checked, handed on. */
export function showDocuments(
  client: BaseLanguageClient,
  start: () => Promise<void>,
): vscode.Disposable {
  const reader = createDocumentReader(client, start);
  return vscode.Disposable.from(
    showFiles(reader),
    tellAbove(reader),
    openReports(reader),
    offerDocumentCommands(reader),
  );
}
