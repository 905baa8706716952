import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  copyTableCommand,
  tableCommands,
  type TableTarget,
  type TableText,
} from '../../../server/src/protocol/tables';
import { isOnlyShown, tellOnlyShown } from '../documents/onlyShown';
import { t } from '../language';
import { isRead } from '../start';
import { copyAsTables } from './clipboard';

/** The commands about tables: of the palette for the table at the caret, of a lens for its own. */
export const registerTableCommands = (
  client: BaseLanguageClient,
  extension: vscode.Uri,
): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.fillTotals', () =>
      change(client, tableCommands.fillTotals, {}),
    ),
    vscode.commands.registerCommand('gouji.formatTable', () =>
      change(client, tableCommands.format),
    ),
    vscode.commands.registerCommand(
      copyTableCommand,
      async (uri?: string, target?: TableTarget) => {
        const answer = (await ask(client, tableCommands.text, target, uri)) as TableText | null;
        if (!answer) return;
        if (answer.text === null) {
          void vscode.window.showWarningMessage(answer.message);
          return;
        }
        await copyAsTables(extension, { text: answer.text, html: answer.html });
        void vscode.window.showInformationMessage(answer.message);
      },
    ),
  );

/** The same with a command that writes: not into a text that is only shown. */
async function change(
  client: BaseLanguageClient,
  command: string,
  target?: TableTarget,
): Promise<unknown> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri || !isOnlyShown(uri)) return ask(client, command, target);
  tellOnlyShown(uri);
  return null;
}

/** Has the server carry a command out; for the table at the caret unless a target is given. */
async function ask(
  client: BaseLanguageClient,
  command: string,
  target?: TableTarget,
  uri?: string,
): Promise<unknown> {
  const editor = vscode.window.activeTextEditor;
  const isMeant = uri !== undefined || (editor !== undefined && isRead(editor.document));
  if (!client.isRunning() || !isMeant) {
    await vscode.window.showInformationMessage(
      t('Open a report first: there is no table to work on here.'),
    );
    return null;
  }
  return client.sendRequest('workspace/executeCommand', {
    command,
    arguments: [
      uri ?? client.code2ProtocolConverter.asUri(editor!.document.uri),
      target ?? { position: positionOf(editor!.selection.active) },
    ],
  });
}

const positionOf = ({
  line,
  character,
}: vscode.Position): NonNullable<TableTarget['position']> => ({
  line,
  character,
});
