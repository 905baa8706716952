import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { bytesOf } from '../../../server/src/protocol/base64';
import {
  rollUpRequest,
  type RollUp,
  type RollUpKind,
  type RollUpParams,
  type RollUpResult,
} from '../../../server/src/protocol/unitLists';
import { t } from '../language';
import { openUntitled, saveAs } from '../newFiles';
import { chooseFolder } from './chosen';

/** So many sentences of what the sums lack are told at once. */
const maxGaps = 5;

/** Offers the sums of a folder's units, as a draft of the body's report or as a workbook. */
export const offerRollUp = (
  client: BaseLanguageClient,
  start: () => Promise<void>,
): vscode.Disposable =>
  vscode.commands.registerCommand('gouji.rollUp', async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    const chosen = await vscode.window.showQuickPick(choices(), {
      title: t('How to add up the units’ reports'),
    });
    if (!chosen) return;
    if (!client.isRunning()) await start();
    const root = client.code2ProtocolConverter.asUri(folder);
    const made = await askFor(client, { root, to: chosen.to });
    if (!made) return;
    if (chosen.to === 'draft') {
      const document = await openUntitled(made.fileName, made.content);
      await vscode.window.showTextDocument(document, { preview: false });
    }
    tell(made);
    if (chosen.to === 'xlsx') {
      await saveAs(vscode.Uri.joinPath(folder, made.fileName), bytesOf(made.content));
    }
  });

const choices = (): readonly (vscode.QuickPickItem & { readonly to: RollUpKind })[] => [
  { to: 'draft', label: t('A draft whose tables are the sums'), description: '.md' },
  {
    to: 'xlsx',
    label: t('A workbook of the sums, with what each unit adds to each cell'),
    description: '.xlsx',
  },
];

/** Asks whose report it is where that is not known; undefined where nobody says, or nothing can be added up. */
async function askFor(
  client: BaseLanguageClient,
  params: RollUpParams,
): Promise<RollUp | undefined> {
  const asked = client.sendRequest<RollUpResult>(rollUpRequest, params);
  vscode.window.setStatusBarMessage(t('Looking…'), asked);
  const answer = await asked;
  switch (answer.kind) {
    case 'made':
      return answer;
    case 'nothing':
      void vscode.window.showInformationMessage(answer.reason);
      return undefined;
    case 'parents': {
      const parent = await askForParent(answer.parents);
      return parent === undefined ? undefined : askFor(client, { ...params, parent });
    }
  }
}

function askForParent(known: readonly string[]): Thenable<string | undefined> {
  const title = t('Whose report the sums are for');
  if (known.length > 0) return vscode.window.showQuickPick([...known], { title });
  return vscode.window.showInputBox({
    title,
    prompt: t('The full name of the body that reports for all the units'),
    validateInput: (value) =>
      value.trim() === '' ? t('The name of the body is needed.') : undefined,
  });
}

function tell({ added, gaps }: RollUp): void {
  if (gaps.length === 0) {
    void vscode.window.showInformationMessage(added);
    return;
  }
  const named = gaps.slice(0, maxGaps).join(t('; '));
  const more = gaps.length > maxGaps ? t(' and {0} more', gaps.length - maxGaps) : '';
  void vscode.window.showWarningMessage(`${t('{0} {1}', added, named)}${more}`);
}
