import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  proposeRosterRequest,
  type ProposeRosterParams,
  type ProposeRosterResult,
} from '../../../server/src/protocol/folder';
import { t } from '../language';
import { isThere, orSayWhyNot, writeInto } from '../newFiles';
import { chooseFolder } from './chosen';

/** Offers to write down which units a folder's reports are of: whoever collects them begins with that. */
export const offerRoster = (
  client: BaseLanguageClient,
  start: () => Promise<void>,
): vscode.Disposable =>
  vscode.commands.registerCommand('gouji.proposeRoster', async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    if (!client.isRunning()) await start();
    const root = client.code2ProtocolConverter.asUri(folder);
    const params: ProposeRosterParams = { root };
    const asked = client.sendRequest<ProposeRosterResult>(proposeRosterRequest, params);
    vscode.window.setStatusBarMessage(t('Looking…'), asked);
    const proposed = await asked;
    if (!proposed) {
      void vscode.window.showInformationMessage(
        t('No report in the folder says whose it is: no roster can be proposed from them.'),
      );
      return;
    }
    await write(folder, proposed);
  });

const show = (document: vscode.TextDocument): Thenable<vscode.TextEditor> =>
  vscode.window.showTextDocument(document, { preview: false });

/** What a roster that is there lacks, as lines to be put into it: what somebody wrote is never changed. */
async function showRest(
  folder: vscode.Uri,
  { fileName, text, units }: NonNullable<ProposeRosterResult>,
): Promise<void> {
  if (units === 0) {
    void tell(t('The roster has every unit whose report is in the folder.'));
    return;
  }
  await show(await vscode.workspace.openTextDocument({ language: 'plaintext', content: text }));
  const open = t('Open the roster');
  const chosen = await vscode.window.showInformationMessage(
    t(
      'The roster lacks {0|# unit|# units} whose reports are in the folder. Put the lines that are right into {1}, beside those like them, with a comma between two lines.',
      units,
      fileName,
    ),
    open,
  );
  if (chosen === open) {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folder, fileName));
  }
}

/** Into the folder's settings where there are none. */
async function write(
  folder: vscode.Uri,
  proposed: NonNullable<ProposeRosterResult>,
): Promise<void> {
  const { fileName, text, units, reports } = proposed;
  if (proposed.isRest) return showRest(folder, proposed);
  if (await isThere(vscode.Uri.joinPath(folder, fileName))) {
    await show(await vscode.workspace.openTextDocument({ language: 'json', content: text }));
    void vscode.window.showInformationMessage(
      t(
        'The folder has a {0} already, which was left as it is. The proposed roster, to take from what is missing there, has {1|# unit|# units}.',
        fileName,
        units,
      ),
    );
    return;
  }
  const written = await orSayWhyNot(fileName, () => writeInto(folder, fileName, text));
  if (!written) return;
  await show(written);
  void tell(
    t(
      'A roster of {0|# unit|# units} is in {1}, by {2|# report|# reports}. Please check it and add the units that have never handed in, each on a line like those above it; the overview then shows who is missing.',
      units,
      fileName,
      reports,
    ),
  );
}

async function tell(said: string): Promise<void> {
  const overview = t('Overview of reports');
  const chosen = await vscode.window.showInformationMessage(said, overview);
  if (chosen === overview) await vscode.commands.executeCommand('gouji.overview');
}
