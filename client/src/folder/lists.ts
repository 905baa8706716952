import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { bytesOf } from '../../../server/src/protocol/base64';
import type { FolderReport } from '../../../server/src/protocol/folder';
import {
  listWorkbookRequest,
  unitLetterRequest,
  type ListWorkbookParams,
  type ListWorkbookResult,
  type UnitLetterParams,
  type UnitLetterResult,
} from '../../../server/src/protocol/unitLists';
import { t } from '../language';
import { newFolder, orSayWhyNot, saveAs, writeBytes } from '../newFiles';
import { chooseFolder } from './chosen';
import type { FolderWatch } from './reports';

/** What is to be written, and about which reports. */
interface Choice extends vscode.QuickPickItem {
  readonly write: 'letters' | 'workbook';
  readonly reports: readonly FolderReport[];
}

/** Offers to write what an office sends back to the units: a letter with its list for each, or one workbook. */
export const offerLists = (client: BaseLanguageClient, watch: FolderWatch): vscode.Disposable =>
  vscode.commands.registerCommand('gouji.writeLists', async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    const looked = watch.scan();
    vscode.window.setStatusBarMessage(t('Looking…'), looked);
    try {
      await looked;
    } catch {
      // A list of some of them would look like one of all.
      void vscode.window.showWarningMessage(
        t('The folders could not be looked through; what is listed may not be all.'),
      );
      return;
    }
    const root = client.code2ProtocolConverter.asUri(folder);
    const reports = await ofOneYear(watch.reports.filter((report) => report.root === root));
    if (!reports) return;
    if (reports.length === 0) {
      void vscode.window.showInformationMessage(t('No reports are in the open folders.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(choicesFor(reports), {
      title: t('What to write for the units'),
    });
    if (chosen?.write === 'letters') await writeLetters(client, folder, root, chosen.reports);
    if (chosen?.write === 'workbook') await writeWorkbook(client, folder, root, chosen.reports);
  });

/** Of reports of several years those of the one that is chosen; a file that was not read may be of any. */
async function ofOneYear(
  reports: readonly FolderReport[],
): Promise<readonly FolderReport[] | undefined> {
  const counts = new Map<number, number>();
  for (const { year } of reports) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  if (counts.size < 2) return reports;
  const choices = [...counts]
    .sort(([a], [b]) => b - a)
    .map(([year, count]) => ({ year, label: String(year), description: t('{0} reports', count) }));
  const chosen = await vscode.window.showQuickPick(choices, { title: t('Reports of which year') });
  return chosen && reports.filter(({ year, unread }) => year === chosen.year || unread !== null);
}

function choicesFor(reports: readonly FolderReport[]): readonly Choice[] {
  const concerned = reports.filter(
    ({ errors, warnings, unread }) => unread !== null || errors + warnings > 0,
  );
  const letters = (label: string, about: readonly FolderReport[]): Choice => ({
    write: 'letters',
    label,
    description: t('{0} Word documents', about.length),
    reports: about,
  });
  return [
    ...(concerned.length > 0 && concerned.length < reports.length
      ? [letters(t('A letter to each unit with errors or warnings'), concerned)]
      : []),
    letters(t('A letter to every unit'), reports),
    {
      write: 'workbook',
      label: t('One workbook of what was found in all of them'),
      description: '.xlsx',
      reports,
    },
  ];
}

/** Into a folder of their own: nothing that is there is written over. */
async function writeLetters(
  client: BaseLanguageClient,
  folder: vscode.Uri,
  root: string,
  reports: readonly FolderReport[],
): Promise<void> {
  const place = await orSayWhyNot(listsName(), () => newFolder(folder, listsName()));
  if (!place) return;
  const written = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: t('Writing the letters'),
      cancellable: true,
    },
    async (progress, token) => {
      let done = 0;
      for (const { uri } of reports) {
        if (token.isCancellationRequested) break;
        const letter = await client.sendRequest<UnitLetterResult>(unitLetterRequest, {
          root,
          uri,
        } satisfies UnitLetterParams);
        if (!letter) continue;
        const name = `${letter.name}.docx`;
        const saved = await orSayWhyNot(name, () =>
          writeBytes(place, name, bytesOf(letter.base64)),
        );
        // What hinders one hinders all: it is said once.
        if (!saved) break;
        done++;
        progress.report({ message: `${done}/${reports.length}`, increment: 100 / reports.length });
      }
      return done;
    },
  );
  void tell(written, place);
}

async function tell(written: number, place: vscode.Uri): Promise<void> {
  const name = vscode.workspace.asRelativePath(place, false);
  const show = t('Show the folder');
  const said = t('{0} letters are in the folder “{1}”.', written, name);
  if ((await vscode.window.showInformationMessage(said, show)) !== show) return;
  const isOnDisk = place.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
  await vscode.commands.executeCommand(isOnDisk ? 'revealFileInOS' : 'revealInExplorer', place);
}

const listsName = (): string => t('Lists for the units');

async function writeWorkbook(
  client: BaseLanguageClient,
  folder: vscode.Uri,
  root: string,
  reports: readonly FolderReport[],
): Promise<void> {
  const params: ListWorkbookParams = { root, uris: reports.map(({ uri }) => uri) };
  const { base64 } = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: t('Writing the workbook'),
      cancellable: false,
    },
    () => client.sendRequest<ListWorkbookResult>(listWorkbookRequest, params),
  );
  await saveAs(vscode.Uri.joinPath(folder, `${listsName()}.xlsx`), bytesOf(base64));
}
