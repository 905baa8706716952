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
  t('{0|# error|# errors}', errors),
  t('{0|# warning|# warnings}', warnings),
  ...(infos > 0 ? [t('{0|# remark|# remarks}', infos)] : []),
  ...(hints > 0 ? [t('{0|# hint|# hints}', hints)] : []),
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
