import * as vscode from 'vscode';
import type { DraftWatch } from './watch';
import { t } from '../language';

/** Shows in the status bar how far a report is filled in, as long as something is left. */
export function showProgress(watch: DraftWatch): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'gouji.progress',
    vscode.StatusBarAlignment.Left,
    10,
  );
  item.name = t('Gouji: fields filled in');
  item.command = 'gouji.nextField';

  const show = (): void => {
    const { state } = watch;
    if (!state || state.fields.length === 0) {
      item.hide();
      return;
    }
    const count = (kind: string): number =>
      state.fields.filter((field) => field.kind === kind).length;
    const blank = count('blank');
    const unconfirmed = count('confirm');
    item.text = [
      t('Filled {0}/{1}', state.filled, state.total),
      ...(blank > 0 ? [t('{0} empty cells', blank)] : []),
      ...(unconfirmed > 0 ? [t('{0} to confirm', unconfirmed)] : []),
    ].join(' · ');
    item.tooltip = t('Go to the next field to fill in');
    item.show();
  };
  return vscode.Disposable.from(item, watch.onDidChange(show));
}
