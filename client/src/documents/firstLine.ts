import * as vscode from 'vscode';
import { documentScheme } from '../../../server/src/protocol/documents';
import { t } from '../language';
import { fileOf, nameOf } from './addresses';
import type { DocumentReader } from './reader';

/** Says above the text of a file of another program what it is, what to know of it, and what can be done. */
export const tellAbove = (reader: DocumentReader): vscode.Disposable =>
  vscode.languages.registerCodeLensProvider(
    { scheme: documentScheme },
    {
      provideCodeLenses: async ({ uri }) => {
        const file = fileOf(uri);
        const answer = file && (await reader.text(file).catch(() => null));
        if (!file || answer?.kind !== 'document') return [];
        const top = new vscode.Range(0, 0, 0, 0);
        const note = (title: string): vscode.CodeLens =>
          new vscode.CodeLens(top, { title, command: '' });
        const doing = (title: string, command: string): vscode.CodeLens =>
          new vscode.CodeLens(top, { title, command, arguments: [file] });
        return [
          note(t('Text of {0} “{1}”, read-only', answer.format, nameOf(file))),
          doing(t('Make a draft of it'), 'gouji.makeDraft'),
          ...(answer.takesFindings
            ? [doing(t('Write the findings into a copy'), 'gouji.annotateDocument')]
            : []),
          ...(answer.takesRevisions
            ? [doing(t('Correct a copy, changes tracked'), 'gouji.reviseDocument')]
            : []),
          ...answer.notes.map(note),
        ];
      },
    },
  );
