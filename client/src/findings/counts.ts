import * as vscode from 'vscode';
import { product } from '../../../server/src/protocol/product';
import { t } from '../language';

/** How much of each weight was found in a document. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** What Gouji found in a document, hints included, which the editor itself lists nowhere. */
export const findingsIn = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === product.name);

/** How many findings of each weight a document has. */
export function countsIn(uri: vscode.Uri): Counts {
  const own = findingsIn(uri);
  const count = (severity: vscode.DiagnosticSeverity): number =>
    own.filter((finding) => finding.severity === severity).length;
  return {
    errors: count(vscode.DiagnosticSeverity.Error),
    warnings: count(vscode.DiagnosticSeverity.Warning),
    infos: count(vscode.DiagnosticSeverity.Information),
    hints: count(vscode.DiagnosticSeverity.Hint),
  };
}

/** The counts in words, errors and warnings always, the others where there are any. */
export const inWords = ({ errors, warnings, infos, hints }: Counts): readonly string[] => [
  errors === 1 ? t('1 error') : t('{0} errors', errors),
  warnings === 1 ? t('1 warning') : t('{0} warnings', warnings),
  ...(infos > 0 ? [infos === 1 ? t('1 remark') : t('{0} remarks', infos)] : []),
  ...(hints > 0 ? [hints === 1 ? t('1 hint') : t('{0} hints', hints)] : []),
];

/** Calls `act` when the findings change of the document that `watched` names then. */
export const onFindingsChange = (
  watched: () => vscode.TextDocument | undefined,
  act: () => void,
): vscode.Disposable =>
  vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    const own = watched()?.uri.toString();
    if (uris.some((uri) => uri.toString() === own)) act();
  });
