import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  pasteTablesRequest,
  type PasteTablesParams,
  type PasteTablesResult,
} from '../protocol/paste';
import { loadHtmlReader } from '../text/html/htmlTree';
import { loadWidths } from '../text/width';
import { aboutDraft } from './requestHandler';
import type { Drafts } from './drafts';

/** Longer clippings are no tables of a report, and reading them would hold up the paste. */
const maxClippingLength = 4_000_000;

/** Answers what a clipboard or a dropped file becomes; its parser is loaded with the first one. */
export function answerPastes(connection: Connection, drafts: Drafts): void {
  connection.onRequest(
    pasteTablesRequest,
    async (params: PasteTablesParams, token: CancellationToken) => {
      const { html = '', text = '' } = params;
      if (html.length + text.length > maxClippingLength) return null;
      const [readHtml, widthFor] = await Promise.all([loadHtmlReader(), loadWidths()]);
      return aboutDraft<PasteTablesParams, PasteTablesResult>(
        connection,
        drafts,
        ({ service, settings }) =>
          service.pasteTables(params, {
            readHtml,
            widthOf: widthFor(settings.format.ambiguousWidth),
            ...(settings.format.columns > 0 && { columns: settings.format.columns }),
          }),
      )(params, token);
    },
  );
}
