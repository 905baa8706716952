import * as vscode from 'vscode';
import {
  DiagnosticPullMode,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { ownFilePatterns, readLanguages, settingsSection } from '../../server/src/protocol/names';
import { product } from '../../server/src/protocol/product';
import { trustNotification } from '../../server/src/protocol/trust';
import type { ClientCommands } from '../../server/src/protocol/tables';
import { tellCaret } from './caret';
import { offerBegunWordings } from './completion';
import { showDocuments } from './documents/documents';
import { withoutWriting } from './documents/onlyShown';
import { showFields } from './draftState/fieldsView';
import { showReportStatus } from './draftState/reportStatus';
import { showStatusBar } from './draftState/statusBar';
import { watchDrafts } from './draftState/watch';
import { diagnosticsAsShown, pushedAsShown, rememberFinished } from './findings/openPlaces';
import { offerFixAll } from './findings/fixAll';
import { showFindings } from './findings/view';
import { leadThroughFields } from './fields/fields';
import { offerNewReports } from './newReport/command';
import { readFilesFor } from './files';
import { watchFolder } from './folder/reports';
import { offerLists } from './folder/lists';
import { offerRollUp } from './folder/rollUp';
import { offerRoster } from './folder/roster';
import { showFolderView } from './folder/view';
import { showForms } from './form/forms';
import { showOverview } from './overview/panel';
import { isCheckedOnSaveOnly } from './settings';
import { introduce } from './introduction';
import { t } from './language';
import { userLocale } from './locale';
import { onFirstReport } from './start';
import { createServerStatus } from './serverStatus';
import { moveThroughCells } from './tables/cells';
import { showCurrentCell } from './tables/currentCell';
import { registerTableCommands } from './tables/commands';
import { offerPastedTables } from './tables/paste';
import { offerSample } from './walkthrough';
import { registerWhyHere } from './whyHere';

/** Makes the client of this platform; it starts the server when it is started itself. */
export type ClientFactory = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

const documentSelector = readLanguages.map((language) => ({ language }));

/** The files beside drafts that settings and accepted findings are in. */
const ownFiles = ownFilePatterns.map((pattern) => ({ pattern }));

/** The extension: the same on the desktop and in the browser but for how the server is started. */
export function activateWith(context: vscode.ExtensionContext, createClient: ClientFactory): void {
  const output = vscode.window.createOutputChannel('Gouji', { log: true });
  const client = createClient(settingsSection, product.name, {
    documentSelector: [...documentSelector, ...ownFiles],
    outputChannel: output,
    diagnosticCollectionName: product.name,
    initializationOptions: (): ClientCommands => ({
      copiesTables: true,
      trusted: vscode.workspace.isTrusted,
      locale: userLocale(),
      bundles: vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true),
    }),
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) =>
        mode === DiagnosticPullMode.onType && isCheckedOnSaveOnly(document),
    },
    middleware: {
      provideDiagnostics: diagnosticsAsShown(() => finished),
      handleDiagnostics: pushedAsShown,
      provideCodeActions: withoutWriting,
    },
  });
  const finished = rememberFinished(
    context.workspaceState,
    () => client,
    async (document) => (await watch.ask(document)) !== null,
  );
  const status = createServerStatus(client, documentSelector);
  const watch = watchDrafts(client);
  const currentCell = showCurrentCell(client, watch);

  const log = (error: unknown): void =>
    output.error(error instanceof Error ? error : String(error));
  const start = async (): Promise<void> => {
    try {
      await client.start();
    } catch (error) {
      log(error);
      status.failed();
    }
  };
  const restart = async (): Promise<void> => {
    // One that hangs does not end as it should, and one that never ran cannot end: another is started all the same.
    await client.stop().catch(log);
    await start();
    if (client.isRunning()) {
      void vscode.window.showInformationMessage(t('Started again; reports are checked.'));
      return;
    }
    const show = t('Show output');
    const reload = t('Reload window');
    const said = t('Gouji could not be started again; reports are not checked.');
    void vscode.window.showErrorMessage(said, reload, show).then((chosen) => {
      if (chosen === show) output.show();
      if (chosen === reload) void vscode.commands.executeCommand('workbench.action.reloadWindow');
    });
  };

  const folder = watchFolder(client, start);

  context.subscriptions.push(
    output,
    status,
    finished,
    { dispose: () => client.dispose() },
    onFirstReport(() => void start()),
    tellCaret(client, documentSelector),
    offerBegunWordings(client, watch),
    readFilesFor(client),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      if (client.isRunning()) void client.sendNotification(trustNotification);
    }),
    registerWhyHere(client),
    watch,
    showReportStatus(watch, documentSelector),
    showStatusBar(watch),
    showFindings(watch),
    offerFixAll(client, watch),
    showFields(watch),
    leadThroughFields(watch),
    offerNewReports(client),
    showDocuments(client, start),
    folder,
    showFolderView(folder),
    offerRoster(client, start),
    offerLists(client, folder),
    offerRollUp(client, start),
    showOverview(context, folder),
    showForms(context, client, watch, start),
    registerTableCommands(client, context.extensionUri),
    currentCell,
    moveThroughCells(client, currentCell),
    offerPastedTables(client, documentSelector, start),
    offerSample(context.extensionUri),
    introduce(context),
    vscode.commands.registerCommand('gouji.restartServer', restart),
    vscode.commands.registerCommand('gouji.showOutput', () => output.show()),
  );
}
