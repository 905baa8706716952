import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  formEditRequest,
  type FormEditParams,
  type FormEditResult,
  type FormFigure,
  type FormTextEdit,
} from '../../../server/src/protocol/formView';
import { t } from '../language';
import { toRange } from '../ranges';

/** Writes what is done in the form into its draft. */
export interface Writing {
  /** The figures, after those before them; settles with why they were not written, null where they were. */
  figures(figures: readonly FormFigure[]): Promise<string | null>;
  /** Edits that were made for the version; false where the draft is another by now. */
  edits(version: number, edits: readonly FormTextEdit[]): Promise<boolean>;
}

/** How often figures are tried again on a draft that has changed meanwhile. */
const maxTries = 3;

/** Writes one after another: what is typed fast comes into the draft in its order. */
export function writingInto(client: BaseLanguageClient, document: vscode.TextDocument): Writing {
  const edits: Writing['edits'] = async (version, changes) => {
    if (document.version !== version) return false;
    const edit = new vscode.WorkspaceEdit();
    edit.set(
      document.uri,
      changes.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
    );
    return vscode.workspace.applyEdit(edit);
  };
  const write = async (figures: readonly FormFigure[]): Promise<string | null> => {
    for (let tries = 0; tries < maxTries; tries++) {
      const params: FormEditParams = {
        textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
        figures,
      };
      const answer = await client.sendRequest<FormEditResult>(formEditRequest, params);
      if (!answer) return t('Not written: the draft is no report any more.');
      if (answer.refusal !== null) return answer.refusal;
      if (answer.edits.length === 0) return null;
      if (await edits(answer.version, answer.edits)) return null;
    }
    return t('Not written: the draft is being changed. Please try again.');
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    edits,
    figures: (figures) => {
      const next = last.then(() => write(figures));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
