import * as vscode from 'vscode';
import type { BaseLanguageClient, CodeAction } from 'vscode-languageclient';
import { isOnlyShown, tellOnlyShown } from '../documents/onlyShown';
import type { DraftWatch } from '../draftState/watch';
import { t } from '../language';
import { countsIn } from './counts';

const kind = 'source.fixAll.gouji';

/**
 * Offers to correct all that is a matter of form at once, as the editor's own command does, but with a
 * word on what was done, or why nothing was.
 */
export const offerFixAll = (client: BaseLanguageClient, watch: DraftWatch): vscode.Disposable =>
  vscode.commands.registerCommand('gouji.fixAll', async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (uri && isOnlyShown(uri)) {
      tellOnlyShown(uri);
      return;
    }
    const said = await fixAll(client, watch);
    void vscode.window.showInformationMessage(said);
  });

async function fixAll(client: BaseLanguageClient, watch: DraftWatch): Promise<string> {
  const document = vscode.window.activeTextEditor?.document;
  // What is no report has no findings either; that is not to sound as if it were in order.
  if (!document || !(await watch.ask(document)))
    return t('Open a report first: there is nothing to correct here.');
  const { errors, warnings, infos, hints } = countsIn(document.uri);
  const found = errors + warnings + infos + hints;
  if (found === 0) return t('Nothing was found in this report.');
  // Of the server: the editor's own command that asks for actions leaves out what they correct.
  const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = client;
  const actions = await client.sendRequest<readonly CodeAction[] | null>(
    'textDocument/codeAction',
    {
      textDocument: toServer.asTextDocumentIdentifier(document),
      range: toServer.asRange(new vscode.Range(0, 0, document.lineCount, 0)),
      context: { diagnostics: [], only: [kind] },
    },
  );
  const action = actions?.find((each) => each.kind === kind && each.edit !== undefined);
  const corrected = action?.diagnostics?.length ?? 0;
  if (!action?.edit) {
    return t(
      'Nothing was changed: {0|the finding is no matter|none of the # findings is a matter} of form only. F8 leads to {0|it|each}, Ctrl+. (⌘. on macOS) shows what can be done.',
      found,
    );
  }
  if (!(await vscode.workspace.applyEdit(await fromServer.asWorkspaceEdit(action.edit)))) {
    return t('The report has changed meanwhile; please try again.');
  }
  return found > corrected
    ? t(
        'Corrected {0|# matter|# matters} of form; no figure was changed. {1|# finding is|# findings are} left for you to decide.',
        corrected,
        found - corrected,
      )
    : t('Corrected {0|# matter|# matters} of form; no figure was changed.', corrected);
}
