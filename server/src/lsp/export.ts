import type { Connection } from 'vscode-languageserver';
import {
  exportRequest,
  type ExportKind,
  type ExportParams,
  type ExportResult,
} from '../protocol/export';
import { pageHtml } from '../publish/html/page';
import type { Publication } from '../publish/model';
import { asWritten, publicationOf } from '../publish/publication';
import { tablesCsv, tablesWorkbook } from '../publish/tables';
import { workbookBytes } from '../publish/xlsx/workbook';
import type { Wording } from '../wording/wording';
import { logFailure } from './requestHandler';
import type { Drafts, OpenDraft } from './drafts';

/** Writes Word documents; its library is loaded with the first of them. */
export type DocumentWriter = (publication: Publication) => Promise<Uint8Array>;

/** Hands reports on as files to publish. */
export function answerExports(
  connection: Connection,
  drafts: Drafts,
  loadDocumentWriter: () => Promise<DocumentWriter>,
  wordingFor: (draft: OpenDraft) => Wording,
): void {
  const contentOf = async (
    publication: Publication,
    to: ExportKind,
  ): Promise<string | Uint8Array | null> => {
    switch (to) {
      case 'docx':
        return (await loadDocumentWriter())(publication);
      case 'html':
        return pageHtml(publication);
      case 'xlsx': {
        const workbook = tablesWorkbook(publication);
        return workbook && workbookBytes(workbook);
      }
      case 'csv':
        return tablesCsv(publication);
    }
  };
  connection.onRequest(
    exportRequest,
    async ({ textDocument: { uri }, to }: ExportParams): Promise<ExportResult> => {
      try {
        const draft = await drafts.open(uri);
        const analysis = draft?.analysis();
        if (!draft || analysis?.checked !== true) return null;
        const publication = publicationOf(analysis.report, asWritten);
        const content = await contentOf(publication, to);
        if (content === null) return null;
        return {
          base64: base64Of(content),
          errors: analysis.findings.filter(({ severity }) => severity === 'error').length,
          openFields: publication.openFields,
          notes: publication.obstacles.map((message) => wordingFor(draft).say(message)),
        };
      } catch (error) {
        logFailure(connection, error);
        return null;
      }
    },
  );
}

function base64Of(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
