import * as vscode from 'vscode';
import { countsIn, inWords, onFindingsChange } from '../findings/counts';
import { t } from '../language';
import type { DraftWatch } from './watch';

/** Shows in the status bar, as long as a report is open, what was found in it and what is left to fill in. */
export function showStatusBar(watch: DraftWatch): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'gouji.report',
    vscode.StatusBarAlignment.Left,
    10,
  );
  item.name = t('Gouji: this report');
  item.command = 'gouji.findings.focus';

  const show = (): void => {
    const { document, state } = watch;
    if (!document || !state) {
      item.hide();
      return;
    }
    const count = (kind: string): number =>
      state.fields.filter((field) => field.kind === kind).length;
    const blank = count('blank');
    const unconfirmed = count('confirm');
    const said = [
      ...inWords(countsIn(document.uri)),
      ...(blank > 0 ? [t('{0|# empty cell|# empty cells}', blank)] : []),
      ...(state.filled < state.total ? [t('Filled {0}/{1}', state.filled, state.total)] : []),
      ...(unconfirmed > 0 ? [t('{0} to confirm', unconfirmed)] : []),
    ].join(' · ');
    item.text = said;
    item.tooltip = t('List what was found and what is left to fill in');
    item.accessibilityInformation = { label: `${t('Gouji: this report')}${t(': ')}${said}` };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    watch.onDidChange(show),
    onFindingsChange(() => watch.document, show),
  );
}
