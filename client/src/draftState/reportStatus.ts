import * as vscode from 'vscode';
import { countsIn, inWords, onFindingsChange } from '../findings/counts';
import type { DraftWatch } from './watch';
import { t } from '../language';

/** Shows beside the language of a report its edition, its year and what was found in it. */
export function showReportStatus(
  watch: DraftWatch,
  selector: vscode.DocumentSelector,
): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('gouji.report', selector);
  item.name = t('Gouji: this report');
  item.command = {
    command: 'workbench.panel.markers.view.focus',
    title: t('Show problems'),
  };

  const show = (): void => {
    const { document, state } = watch;
    if (!document || !state) {
      item.text = t('Not a report');
      item.detail = t('Nothing in it is checked.');
      item.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    const counts = countsIn(document.uri);
    item.text = [
      state.edition,
      ...(state.year === null ? [] : [t('year {0}', state.year)]),
      ...inWords(counts),
    ].join(' · ');
    item.detail = [state.typeReason, state.reason].join('\n');
    item.severity =
      counts.errors > 0
        ? vscode.LanguageStatusSeverity.Error
        : counts.warnings > 0
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
  };
  show();
  return vscode.Disposable.from(
    item,
    watch.onDidChange(show),
    onFindingsChange(() => watch.document, show),
  );
}
