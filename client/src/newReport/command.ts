import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  newReportRequest,
  type NewReportParams,
  type NewReportResult,
} from '../../../server/src/protocol/newReport';
import { fileOf } from '../documents/addresses';
import { openUntitled, orSayWhyNot, writeInto } from '../newFiles';
import { readPrevious } from './previous';
import { askForReport } from './questions';
import { t } from '../language';

/** Offers to begin a new report: from the palette, beside a folder, or from last year's file. */
export const offerNewReports = (client: BaseLanguageClient): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.newReport', (folder?: vscode.Uri) =>
      begin(client, folder instanceof vscode.Uri ? { folder } : {}),
    ),
    vscode.commands.registerCommand('gouji.newReportFrom', (file?: vscode.Uri) =>
      begin(client, fileFor(file)),
    ),
  );

/** Last year's report: the file it was asked for, else the one that is open. */
function fileFor(file: unknown): Place {
  const meant = file instanceof vscode.Uri ? file : vscode.window.activeTextEditor?.document.uri;
  return meant ? { file: fileOf(meant) ?? meant } : {};
}

interface Place {
  /** To write the report into; without it the report is not saved yet. */
  readonly folder?: vscode.Uri;
  /** Last year's report; the new one is written beside it. */
  readonly file?: vscode.Uri;
}

async function begin(client: BaseLanguageClient, { folder, file }: Place): Promise<void> {
  await client.start();
  const into = folder ?? (file && vscode.Uri.joinPath(file, '..')) ?? folderAtHand();
  const place = { ...(into && { folder: client.code2ProtocolConverter.asUri(into) }) };
  const previous = file && (await readPrevious(client, file, place));
  if (file && !previous) return;
  const wanted = await askForReport(client, place, previous ?? undefined);
  if (!wanted) return;
  const report = await client.sendRequest<NewReportResult>(newReportRequest, {
    ...wanted,
    ...place,
  } satisfies NewReportParams);
  // What was answered so far is not lost where the folder may only be read.
  const document =
    (into &&
      (await orSayWhyNot(report.fileName, () => writeInto(into, report.fileName, report.text)))) ??
    (await openUntitled(report.fileName, report.text));
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('gouji.nextField');
  if (report.carriedOver.length > 0) tellCarriedOver(report.carriedOver);
  if (report.refusal !== null) void vscode.window.showWarningMessage(report.refusal);
}

/** The folder of the report that is open, else the workspace's. */
function folderAtHand(): vscode.Uri | undefined {
  const open = vscode.window.activeTextEditor?.document.uri;
  const own = open && vscode.workspace.getWorkspaceFolder(open);
  if (open && own) return vscode.Uri.joinPath(open, '..');
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

function tellCarriedOver(carriedOver: readonly string[]): void {
  void vscode.window.showInformationMessage(
    t(
      'Taken from last year’s report, please check: {0}. The list of open fields leads there.',
      carriedOver.join('；'),
    ),
  );
}
