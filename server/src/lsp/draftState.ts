import type { Connection } from 'vscode-languageserver';
import {
  draftStateRequest,
  type DraftStateParams,
  type DraftStateResult,
} from '../protocol/draftState';
import { aboutDraft } from './requestHandler';
import type { Drafts } from './drafts';

/** Answers what a document is taken for and what is still to be filled in. */
export function answerDraftState(connection: Connection, drafts: Drafts): void {
  connection.onRequest(
    draftStateRequest,
    aboutDraft<DraftStateParams, DraftStateResult>(
      connection,
      drafts,
      ({ document: { version }, settings, service, ...draft }) => {
        const analysis = draft.analysis();
        const info = service.draftInfo(analysis, settings.edition !== null);
        const fields = service.openFields(analysis);
        return info && fields && { version, ...info, ...fields };
      },
    ),
  );
}
