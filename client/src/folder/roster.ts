import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  proposeRosterRequest,
  type ProposedRoster,
  type ProposeRosterParams,
  type ProposeRosterResult,
} from '../../../server/src/protocol/folder';
import { t } from '../language';
import { isThere, orSayWhyNot, writeInto } from '../newFiles';
import { chooseFolder } from './chosen';

/**
 * Offers to write down which units a folder's reports are of, whoever collects them begins with that; and to take the
 * units of a list that the office has.
 */
export const offerRoster = (
  client: BaseLanguageClient,
  start: () => Promise<void>,
): vscode.Disposable => {
  const ask = async (folder: vscode.Uri, list?: vscode.Uri): Promise<ProposeRosterResult> => {
    if (!client.isRunning()) await start();
    const { code2ProtocolConverter: toServer } = client;
    const params: ProposeRosterParams = {
      root: toServer.asUri(folder),
      ...(list && { list: toServer.asUri(list) }),
    };
    const asked = client.sendRequest<ProposeRosterResult>(proposeRosterRequest, params);
    vscode.window.setStatusBarMessage(t('Looking…'), asked);
    return asked;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.proposeRoster', async () => {
      const folder = await chooseFolder();
      if (folder) await propose(folder, () => ask(folder));
    }),
    vscode.commands.registerCommand(fromListCommand, async (given?: vscode.Uri) => {
      const folder = await chooseFolder();
      const list = folder && (given ?? (await chooseList(folder)));
      if (list) await propose(folder, () => ask(folder, list));
    }),
  );
};

const fromListCommand = 'gouji.rosterFromList';

async function chooseList(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: false,
    defaultUri: folder,
    title: t('The list of the units: Excel, Word or text'),
    openLabel: t('Take its units'),
  });
  return chosen?.[0];
}

const show = (document: vscode.TextDocument): Thenable<vscode.TextEditor> =>
  vscode.window.showTextDocument(document, { preview: false });

/** What a roster that is there lacks: put into it where that is wanted, or shown as lines to take from. */
async function offerRest(
  { text, units, listed, insertion }: ProposedRoster,
  ask: () => Promise<ProposeRosterResult>,
): Promise<void> {
  if (units === 0) {
    const said =
      listed > 0
        ? t('The roster has every unit of the list, and every unit whose report is in the folder.')
        : t('The roster has every unit whose report is in the folder.');
    void tell(said);
    return;
  }
  const add = t('Add them');
  const look = t('Show them');
  const chosen = await vscode.window.showInformationMessage(
    listed > 0
      ? t('The roster lacks {0|# unit|# units} of the list or of the folder’s reports.', units)
      : t('The roster lacks {0|# unit|# units} whose reports are in the folder.', units),
    ...(insertion ? [add, look] : [look]),
  );
  if (chosen === add && insertion) {
    await addTo(vscode.Uri.parse(insertion.uri), ask);
  } else if (chosen === look) {
    await show(await vscode.workspace.openTextDocument({ language: 'plaintext', content: text }));
  }
}

/**
 * Unsaved: what is added is looked at first, and is undone as what is typed is. Asked anew once the roster is open, for
 * it may have been changed since.
 */
async function addTo(roster: vscode.Uri, ask: () => Promise<ProposeRosterResult>): Promise<void> {
  const { document } = await show(await vscode.workspace.openTextDocument(roster));
  const now = await ask();
  const insertion = now && !('refused' in now) ? now.insertion : null;
  // Its places are those of the file.
  if (document.isDirty) {
    void vscode.window.showWarningMessage(
      t('The roster has changes that are not saved: save it, and try again.'),
    );
    return;
  }
  if (!insertion) return;
  const { line, character } = insertion.position;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, character), insertion.text);
  if (await vscode.workspace.applyEdit(edit)) {
    void vscode.window.showInformationMessage(
      t('Added, and not saved yet: delete the lines that are not wanted, and save.'),
    );
  }
}

/** Into the folder's settings where there are none. */
async function propose(folder: vscode.Uri, ask: () => Promise<ProposeRosterResult>): Promise<void> {
  const proposed = await ask();
  if (!proposed) {
    void vscode.window.showInformationMessage(
      t('No report in the folder says whose it is: no roster can be proposed from them.'),
    );
    return;
  }
  if ('refused' in proposed) {
    void vscode.window.showWarningMessage(proposed.refused);
    return;
  }
  const { fileName, text, units, reports, listed } = proposed;
  if (proposed.isRest) return offerRest(proposed, ask);
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
  if (listed > 0) {
    void tell(
      t(
        'A roster of {0|# unit|# units} is in {1}: those of the list, and those of {2|# report|# reports}. Please check it; the overview then shows who is missing.',
        units,
        fileName,
        reports,
      ),
    );
    return;
  }
  void tell(
    t(
      'A roster of {0|# unit|# units} is in {1}, by {2|# report|# reports}. Please check it and add the units that have never handed in: from a list that you have, or each on a line like those above it. The overview then shows who is missing.',
      units,
      fileName,
      reports,
    ),
    { title: t('From a list…'), command: fromListCommand },
  );
}

async function tell(
  said: string,
  more?: { readonly title: string; readonly command: string },
): Promise<void> {
  const overview = t('Overview of reports');
  const titles = [...(more ? [more.title] : []), overview];
  const chosen = await vscode.window.showInformationMessage(said, ...titles);
  if (chosen === overview) await vscode.commands.executeCommand('gouji.overview');
  else if (more && chosen === more.title) await vscode.commands.executeCommand(more.command);
}
