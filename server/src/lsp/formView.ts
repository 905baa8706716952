import type { Connection } from 'vscode-languageserver';
import {
  formEditRequest,
  formViewRequest,
  type FormEditParams,
  type FormEditResult,
  type FormViewParams,
  type FormViewResult,
} from '../protocol/formView';
import { figureEdits } from '../publish/view/edit';
import { formViewOf } from '../publish/view/view';
import { textEdits } from '../service/edits';
import type { Wording } from '../wording/wording';
import { aboutDraft } from './requestHandler';
import type { Drafts, OpenDraft } from './drafts';

/** Shows reports in their official form and writes what is filled in there into their drafts. */
export function answerFormViews(
  connection: Connection,
  drafts: Drafts,
  wordingFor: (draft: OpenDraft) => Wording,
): void {
  connection.onRequest(
    formViewRequest,
    aboutDraft<FormViewParams, FormViewResult>(connection, drafts, (draft) => {
      const view = formViewOf(draft.analysis(), wordingFor(draft));
      return view && { version: draft.document.version, ...view };
    }),
  );
  connection.onRequest(
    formEditRequest,
    aboutDraft<FormEditParams, FormEditResult>(connection, drafts, (draft, { figures }) => {
      const { reader } = draft.settings.engine;
      const { checked, report } = draft.analysis();
      if (!checked || figures.length === 0) return null;
      const { edits, refusal } = figureEdits(reader, report, figures);
      return {
        version: draft.document.version,
        edits: edits ? textEdits(report, edits) : [],
        refusal: refusal && wordingFor(draft).say(refusal),
      };
    }),
  );
}
