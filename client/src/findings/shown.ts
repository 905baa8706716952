import * as vscode from 'vscode';
import type { DiagnosticData } from '../../../server/src/protocol/diagnostics';
import { t } from '../language';

/** What a finding says besides what the editor itself shows of it. */
interface WithData {
  data?: unknown;
}

/** Places that explain a finding, in its own document, by the finding that the editor has. */
const placesBeside = new WeakMap<
  vscode.Diagnostic,
  readonly vscode.DiagnosticRelatedInformation[]
>();

/**
 * Puts the rule's title beside its code. Places in the same document are kept for the list of findings:
 * the editor would write the file's name before each of them.
 */
export function asShown(uri: vscode.Uri, found: vscode.Diagnostic): vscode.Diagnostic {
  const title = titleOf(found);
  if (title !== undefined) found.message += t(' [{0}]', title);
  const own = uri.toString();
  const related = found.relatedInformation ?? [];
  placesBeside.set(
    found,
    related.filter(({ location }) => location.uri.toString() === own),
  );
  found.relatedInformation = related.filter(({ location }) => location.uri.toString() !== own);
  return found;
}

/** The rule's title in the user's language; undefined for what no rule found. */
export const titleOf = (found: vscode.Diagnostic): string | undefined =>
  ((found as WithData).data as DiagnosticData | undefined)?.title;

/** What explains the finding: first in its own document, then in others. */
export const placesOf = (
  found: vscode.Diagnostic,
): readonly vscode.DiagnosticRelatedInformation[] => [
  ...(placesBeside.get(found) ?? []),
  ...(found.relatedInformation ?? []),
];

/** The finding's sentence without its title. */
export function sentenceOf(found: vscode.Diagnostic): string {
  const title = titleOf(found);
  const mark = title === undefined ? '' : t(' [{0}]', title);
  return found.message.endsWith(mark)
    ? found.message.slice(0, -mark.length || undefined)
    : found.message;
}

/** How grave a finding is, in a word. */
export function severityWord(severity: vscode.DiagnosticSeverity): string {
  switch (severity) {
    case vscode.DiagnosticSeverity.Error:
      return t('Error');
    case vscode.DiagnosticSeverity.Warning:
      return t('Warning');
    case vscode.DiagnosticSeverity.Information:
      return t('Remark');
    case vscode.DiagnosticSeverity.Hint:
      return t('Hint');
  }
}
