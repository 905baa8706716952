import * as vscode from 'vscode';
import { t } from '../language';

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
