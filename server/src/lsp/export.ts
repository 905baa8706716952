import type { Connection } from 'vscode-languageserver';
import { base64Of } from '../protocol/base64';
import {
  exportRequest,
  type ExportKind,
  type ExportParams,
  type ExportResult,
} from '../protocol/export';
import { defaultExport, type ExportSetting } from '../project/exportSetting';
import type { DocumentWriters } from '../publish/bundles/bundles';
import { pageHtml } from '../publish/html/page';
import type { Publication } from '../publish/model';
import { asWritten, openPlacesAmong, publicationOf } from '../publish/publication';
import { tablesCsv, tablesWorkbook } from '../publish/tables';
import { workbookBytes } from '../publish/xlsx/workbook';
import type { Analysis } from '../service/languageService';
import type { Finding } from '../rules/model';
import { decode } from '../text/decoding';
import type { Message } from '../wording/message';
import type { Wording } from '../wording/wording';
import { folderOf, resolveFrom } from './files/addresses';
import { logFailure } from './failures';
import type { Drafts, OpenDraft } from './drafts';

/** Prints a document or a page; null where nothing on the machine prints. */
export type PdfPrinter = (source: {
  readonly docx: () => Promise<Uint8Array>;
  readonly html: () => string;
}) => Promise<Uint8Array | null>;

/** What reports are exported with, besides their drafts. */
export interface ExportParts {
  /** The library is loaded with the first document. */
  readonly loadDocumentWriters: () => Promise<DocumentWriters>;
  readonly printPdf: PdfPrinter;
  /** The bytes of a file that the settings name; null for one that cannot be read. */
  readonly read: (uri: string) => Promise<Uint8Array | null>;
  readonly wordingFor: (draft: OpenDraft) => Wording;
}

/** Hands reports on as files to publish. */
export function answerExports(
  connection: Connection,
  drafts: Drafts,
  { loadDocumentWriters, printPdf, read, wordingFor }: ExportParts,
): void {
  const contentOf = async (
    publication: Publication,
    to: ExportKind,
    look: Look,
  ): Promise<string | Uint8Array | null> => {
    const docx = async (): Promise<Uint8Array> => {
      const { documentBytes } = await loadDocumentWriters();
      return documentBytes(publication, look.reference ? { reference: look.reference } : {});
    };
    const html = (): string => pageHtml(publication, look.stylesheet);
    switch (to) {
      case 'docx':
        return docx();
      case 'html':
        return html();
      case 'pdf':
        return printPdf({ docx, html });
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
        const wording = wordingFor(draft);
        const errors = errorsIn(analysis);
        if (errors.length > 0 && exportOf(draft).errors === 'refuse') {
          return {
            refusal: wording.say({ key: 'export.refused', args: { count: errors.length } }),
          };
        }
        const publication = publicationOf(analysis.report, asWritten);
        const look = await lookFor(draft, read);
        const content = await contentOf(publication, to, look);
        if (content === null) {
          return to === 'pdf'
            ? { refusal: wording.say({ key: 'export.no-printer', args: {} }) }
            : null;
        }
        return {
          base64: base64Of(
            typeof content === 'string' ? new TextEncoder().encode(content) : content,
          ),
          errors: errors.length - openPlacesAmong(errors, analysis.report),
          openFields: publication.openFields,
          notes: [...look.notes, ...publication.obstacles].map((message) => wording.say(message)),
        };
      } catch (error) {
        logFailure(connection, error);
        return null;
      }
    },
  );
}

const errorsIn = ({ findings }: Analysis): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error');

const exportOf = ({ project }: OpenDraft): ExportSetting =>
  project.settings?.content.settings.export ?? defaultExport;

/** A site's or office's own look. */
interface Look {
  readonly stylesheet: string;
  readonly reference: Uint8Array | null;
  /** Files that are named and cannot be read. */
  readonly notes: readonly Message[];
}

async function lookFor(draft: OpenDraft, read: ExportParts['read']): Promise<Look> {
  const folder = draft.project.settings && folderOf(draft.project.settings.uri);
  const notes: Message[] = [];
  const bytesOf = async (path: string | null): Promise<Uint8Array | null> => {
    if (path === null || folder === null) return null;
    const bytes = await read(resolveFrom(folder, path));
    if (!bytes) notes.push({ key: 'export.look-unread', args: { path } });
    return bytes;
  };
  const setting = exportOf(draft);
  const stylesheet = await bytesOf(setting.stylesheet);
  return {
    stylesheet: (stylesheet && decode(stylesheet)?.text) ?? '',
    reference: await bytesOf(setting.reference),
    notes,
  };
}
