import assert from 'node:assert/strict';
import type { CodeAction, DocumentDiagnosticReport, Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text after the action's edit. */
export function applied(text: string, { edit }: CodeAction): string {
  const document = TextDocument.create('', '', 0, text);
  const edits = [
    ...Object.values(edit?.changes ?? {}).flat(),
    ...(edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : [])),
  ].flatMap((each) => ('newText' in each ? [each] : []));
  assert.ok(edits.length > 0, 'the action edits nothing');
  return TextDocument.applyEdits(document, edits);
}

/** The findings of a full report. */
export function findingsOf(report: DocumentDiagnosticReport): readonly Diagnostic[] {
  assert.ok(report.kind === 'full', 'the report is not a full one');
  return report.items;
}
