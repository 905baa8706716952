import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { product } from '../../server/src/protocol/product';
import { t } from './language';

/** Shows beside the language of a document whether Gouji is at work. */
export interface ServerStatus {
  /** The server could not be started. */
  failed(): void;
  dispose(): void;
}

/** The item, which tells that nothing runs yet until the client says otherwise. */
export function createServerStatus(
  client: BaseLanguageClient,
  selector: readonly { readonly language: string }[],
): ServerStatus {
  const item = vscode.languages.createLanguageStatusItem('gouji.status', selector);
  item.name = t('Gouji');

  const show = (text: string, severity: vscode.LanguageStatusSeverity, busy = false): void => {
    item.text = `${item.name ?? ''} ${product.version}`;
    item.detail = text;
    item.severity = severity;
    item.busy = busy;
    item.command =
      severity === vscode.LanguageStatusSeverity.Error
        ? { command: 'gouji.restartServer', title: t('Restart') }
        : { command: 'gouji.showOutput', title: t('Show output') };
  };
  const failed = (): void =>
    show(t('Not running: reports are not checked'), vscode.LanguageStatusSeverity.Error);

  show(t('Waiting for a report to check'), vscode.LanguageStatusSeverity.Information);
  const listening = client.onDidChangeState(({ newState }) => {
    switch (newState) {
      case State.Starting:
        show(t('Starting'), vscode.LanguageStatusSeverity.Information, true);
        break;
      case State.Running:
        show(t('Checking reports'), vscode.LanguageStatusSeverity.Information);
        break;
      default:
        failed();
    }
  });
  return {
    failed,
    dispose: () => {
      listening.dispose();
      item.dispose();
    },
  };
}
