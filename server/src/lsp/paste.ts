import type { Connection } from 'vscode-languageserver';
import {
  pasteTablesRequest,
  type PasteTablesParams,
  type PasteTablesResult,
} from '../protocol/paste';
import type { Drafts } from './drafts';
import { pageFor } from './page';
import { aboutDraft } from './requestHandler';

/** Longer clippings are no tables of a report, and reading them would hold up the paste. */
const maxClippingLength = 4_000_000;

/** Answers what a clipboard or a dropped file becomes. */
export function answerPastes(connection: Connection, drafts: Drafts): void {
  connection.onRequest(
    pasteTablesRequest,
    aboutDraft<PasteTablesParams, PasteTablesResult>(
      connection,
      drafts,
      ({ service, settings }, params) => {
        const { html = '', text = '' } = params;
        return html.length + text.length > maxClippingLength
          ? null
          : service.pasteTables(params, pageFor(settings.format));
      },
    ),
  );
}
