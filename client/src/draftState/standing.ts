import * as vscode from 'vscode';
import { product } from '../../../server/src/protocol/product';
import type { DraftWatch } from './watch';
import { t } from '../language';

/** Shows beside the language of a report its edition, its year and what was found in it. */
export function showStanding(
  watch: DraftWatch,
  selector: vscode.DocumentSelector,
): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('gouji.report', selector);
  item.name = t('Gouji: this report');
  item.command = {
    command: 'workbench.actions.view.problems',
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
    const { errors, warnings } = countsIn(document.uri);
    item.text = [
      state.edition,
      ...(state.year === null ? [] : [t('year {0}', state.year)]),
      t('{0} errors, {1} warnings', errors, warnings),
    ].join(' · ');
    item.detail = state.reason;
    item.severity =
      errors > 0
        ? vscode.LanguageStatusSeverity.Error
        : warnings > 0
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
  };
  show();
  return vscode.Disposable.from(
    item,
    watch.onDidChange(show),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const own = watch.document?.uri.toString();
      if (uris.some((uri) => uri.toString() === own)) show();
    }),
  );
}

/** How much of each weight was found in a document. */
export function countsIn(uri: vscode.Uri): { readonly errors: number; readonly warnings: number } {
  const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === product.name);
  const count = (severity: vscode.DiagnosticSeverity): number =>
    own.filter((finding) => finding.severity === severity).length;
  return {
    errors: count(vscode.DiagnosticSeverity.Error),
    warnings: count(vscode.DiagnosticSeverity.Warning),
  };
}
