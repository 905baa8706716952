import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { bytesOf } from '../../../server/src/protocol/base64';
import type { FolderReport, MissingReport } from '../../../server/src/protocol/folder';
import {
  listWorkbookRequest,
  reminderRequest,
  unitLetterRequest,
  type ListWorkbookParams,
  type ListWorkbookResult,
  type ReminderParams,
  type UnitLetterParams,
  type UnitLetterResult,
} from '../../../server/src/protocol/unitLists';
import { t } from '../language';
import { newFolder, orSayWhyNot, saveAs, writeBytes } from '../newFiles';
import { chooseFolder } from './chosen';
import type { FolderWatch } from './reports';
import { reportsInWords } from './said';

/** The folder of the workspace that is written about, and into. */
interface Desk {
  readonly client: BaseLanguageClient;
  readonly folder: vscode.Uri;
  /** The folder's address. */
  readonly root: string;
}

interface Choice extends vscode.QuickPickItem {
  readonly write: () => Promise<void>;
}

/** Asks the server for a letter; null where there is nothing to write about any more. */
type AskForLetter = () => Promise<UnitLetterResult>;

/** Offers to write what an office sends to the units: letters with lists or reminders, or one workbook. */
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
    const found = await ofOneYear(
      watch.reports.filter((report) => report.root === root),
      watch.missing.filter((unit) => unit.root === root),
    );
    if (!found) return;
    const choices = choicesFor(found, (uri) => watch.isReplaced(uri), { client, folder, root });
    if (choices.length === 0) {
      void vscode.window.showInformationMessage(t('No reports are in the open folders.'));
      return;
    }
    const title = t('What to write for the units');
    await (await vscode.window.showQuickPick(choices, { title }))?.write();
  });

/** What is there, and what is not. */
interface Found {
  readonly reports: readonly FolderReport[];
  readonly missing: readonly MissingReport[];
}

/** Of reports of several years those of the one that is chosen; a file that was not read may be of any. */
async function ofOneYear(
  reports: readonly FolderReport[],
  missing: readonly MissingReport[],
): Promise<Found | undefined> {
  const counts = new Map<number, number>();
  for (const { year } of reports) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  if (counts.size < 2) return { reports, missing };
  const choices = [...counts]
    .sort(([a], [b]) => b - a)
    .map(([year, count]) => ({ year, label: String(year), description: reportsInWords(count) }));
  const chosen = await vscode.window.showQuickPick(choices, { title: t('Reports of which year') });
  return (
    chosen && {
      reports: reports.filter(({ year, unread }) => year === chosen.year || unread !== null),
      missing: missing.filter(({ year }) => year === chosen.year),
    }
  );
}

/** A unit that has sent a corrected report is written to about that one; the workbook has all that is there. */
function choicesFor(
  { reports, missing }: Found,
  isReplaced: (uri: string) => boolean,
  desk: Desk,
): readonly Choice[] {
  const counted = reports.filter(({ uri }) => !isReplaced(uri));
  const concerned = counted.filter(
    ({ errors, warnings, unread }) => unread !== null || errors + warnings > 0,
  );
  const letters = (label: string, name: string, asks: readonly AskForLetter[]): Choice => ({
    label,
    description: t('{0|# Word document|# Word documents}', asks.length),
    write: () => writeLetters(name, asks, desk),
  });
  const lists = (label: string, about: readonly FolderReport[]): Choice =>
    letters(label, listsName(), about.map(letterAbout(desk)));
  return [
    ...(concerned.length > 0 && concerned.length < counted.length
      ? [lists(t('A letter to each unit with errors or warnings'), concerned)]
      : []),
    ...(counted.length > 0 ? [lists(t('A letter to every unit'), counted)] : []),
    ...(missing.length > 0
      ? [
          letters(
            t('A reminder to each unit that has not handed in'),
            t('Reminders'),
            missing.map(reminderFor(desk)),
          ),
        ]
      : []),
    ...(reports.length > 0
      ? [
          {
            label: t('One workbook of what was found in all of them'),
            description: '.xlsx',
            write: () => writeWorkbook(reports, desk),
          },
        ]
      : []),
  ];
}

const letterAbout =
  ({ client, root }: Desk) =>
  ({ uri }: FolderReport): AskForLetter =>
  () =>
    client.sendRequest<UnitLetterResult>(unitLetterRequest, {
      root,
      uri,
    } satisfies UnitLetterParams);

const reminderFor =
  ({ client, root }: Desk) =>
  ({ unit, year }: MissingReport): AskForLetter =>
  () =>
    client.sendRequest<UnitLetterResult>(reminderRequest, {
      root,
      unit,
      ...(year !== null && { year }),
    } satisfies ReminderParams);

/** Into a new folder of that name: nothing that is there is written over. */
async function writeLetters(
  name: string,
  asks: readonly AskForLetter[],
  { folder }: Desk,
): Promise<void> {
  const place = await orSayWhyNot(name, () => newFolder(folder, name));
  if (!place) return;
  const written = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: t('Writing the letters'),
      cancellable: true,
    },
    async (progress, token) => {
      let done = 0;
      for (const ask of asks) {
        if (token.isCancellationRequested) break;
        const letter = await ask();
        if (!letter) continue;
        const fileName = `${letter.name}.docx`;
        const saved = await orSayWhyNot(fileName, () =>
          writeBytes(place, fileName, bytesOf(letter.base64)),
        );
        // What hinders one hinders all: it is said once.
        if (!saved) break;
        done++;
        progress.report({ message: `${done}/${asks.length}`, increment: 100 / asks.length });
      }
      return done;
    },
  );
  void tell(written, asks.length, place);
}

/** Says how many letters are there, and that some are not. */
async function tell(written: number, wanted: number, place: vscode.Uri): Promise<void> {
  const name = vscode.workspace.asRelativePath(place, false);
  const show = t('Show the folder');
  const chosen =
    written === wanted
      ? vscode.window.showInformationMessage(
          t('{0|# letter is|# letters are} in the folder “{1}”.', written, name),
          show,
        )
      : vscode.window.showWarningMessage(
          t(
            'Of {0|# letter|# letters} {1} {1|is|are} in the folder “{2}”; the others were not written.',
            wanted,
            written,
            name,
          ),
          show,
        );
  if ((await chosen) !== show) return;
  const isOnDisk = place.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
  await vscode.commands.executeCommand(isOnDisk ? 'revealFileInOS' : 'revealInExplorer', place);
}

const listsName = (): string => t('Lists for the units');

async function writeWorkbook(
  reports: readonly FolderReport[],
  { client, folder, root }: Desk,
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
