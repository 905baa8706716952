import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ImportBundles } from '../import/bundles/bundles';
import type { Importer } from '../import/door';
import { archivedNames } from '../import/archive';
import { refusalIn, refuse, type ImportedText } from '../import/model';
import { kindOf } from '../import/sniff';
import {
  archiveAddress,
  archivedFilesRequest,
  documentAddress,
  documentCopyRequest,
  documentDraftRequest,
  documentTextRequest,
  type ArchivedFilesResult,
  type DocumentCopyParams,
  type DocumentCopyResult,
  type DocumentDraftResult,
  type DocumentParams,
  type DocumentTextResult,
  type Refused,
} from '../protocol/documents';
import { base64Of } from '../protocol/base64';
import { reportLanguage } from '../protocol/names';
import { commentsOn } from '../publish/comments';
import {
  commentedCopy,
  copyName,
  revisedCopy,
  takesFindings,
  type CopyMark,
  type DocumentCopy,
} from '../publish/documentCopies';
import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import { importedDraft } from '../service/importedDraft';
import { applyFixes, isProposal } from '../service/fixes/applyFixes';
import type { Page } from '../service/tables/format';
import type { Message } from '../wording/message';
import type { Wording } from '../wording/wording';
import { decode } from '../text/decoding';
import type { Drafts } from './drafts';
import { nameOf } from './files/addresses';
import type { FileReader } from './files/reader';
import { logFailure } from './failures';

export interface DocumentsParts {
  readonly connection: Connection;
  readonly drafts: Drafts;
  readonly files: FileReader;
  readonly importer: Importer;
  readonly bundles: ImportBundles;
  /** Reads drafts as the settings for the file have it. */
  readonly readerAt: (uri: string) => Promise<ReportReader>;
  /** What a draft's tables are laid out on, by the settings for the file. */
  readonly pageAt: (uri: string) => Promise<Page>;
  /** Speaks the language that is set for the file. */
  readonly wordingAt: (uri: string) => Promise<Wording>;
}

/** A file of another program, opened. */
interface Opened {
  readonly bytes: Uint8Array;
  readonly imported: ImportedText;
  readonly wording: Wording;
  readonly reader: ReportReader;
}

/** Answers for the files of other programs: what text they show, and what can be made of them. */
export function answerDocuments(parts: DocumentsParts): void {
  const { connection } = parts;
  connection.onRequest(documentTextRequest, ({ uri }: DocumentParams) =>
    answered<DocumentTextResult>(parts, uri, ({ bytes, imported, wording, reader }) => ({
      kind: 'document',
      format: wording.say({ key: `import.format.${imported.format}`, args: {} }),
      text: imported.text,
      recognised: reader.parse(imported.text).recognised,
      notes: imported.notes.map((note) => wording.say(note)),
      takesFindings: takesFindings(kindOf(bytes, uri)),
      takesRevisions: kindOf(bytes, uri) === 'docx',
    })),
  );
  connection.onRequest(archivedFilesRequest, ({ uri }: DocumentParams) => archivedAt(parts, uri));
  connection.onRequest(documentDraftRequest, ({ uri }: DocumentParams) =>
    answered<DocumentDraftResult>(parts, uri, async ({ imported, wording, reader }) => {
      const page = await parts.pageAt(uri);
      const { text, leftOut } = importedDraft(imported.text, reader, page);
      const said: readonly Message[] = [...imported.notes, ...leftOut];
      return { kind: 'draft', text, leftOut: said.map((message) => wording.say(message)) };
    }),
  );
  connection.onRequest(
    documentCopyRequest,
    async (params: DocumentCopyParams): Promise<DocumentCopyResult> => {
      const answer = await answered(parts, params.uri, (opened) => copyOf(parts, params, opened));
      return answer.kind === 'text'
        ? refusal(await parts.wordingAt(params.uri), 'document.takes-none')
        : answer;
    },
  );
}

/** The paths of the files in an archive that may be reports. */
async function archivedAt(
  { connection, files, wordingAt }: DocumentsParts,
  uri: string,
): Promise<ArchivedFilesResult> {
  const wording = await wordingAt(uri);
  try {
    const bytes = await files.read(uri);
    if (!bytes) return refusal(wording, 'document.unreadable');
    const paths = archivedNames(bytes);
    return paths.length > 0 ? { kind: 'files', paths } : refusal(wording, 'document.empty-archive');
  } catch (error) {
    return refusedFor(error, wording, connection);
  }
}

/** Opens the file and answers; every failure is a sentence for the user. */
async function answered<Answer>(
  { connection, files, importer, wordingAt, readerAt }: DocumentsParts,
  uri: string,
  answer: (opened: Opened) => Answer | Promise<Answer>,
): Promise<Answer | Refused | { readonly kind: 'text' }> {
  const wording = await wordingAt(uri);
  try {
    const bytes = await files.read(uri);
    if (!bytes) return refusal(wording, 'document.unreadable');
    const imported = (await importer.open(bytes, nameOf(uri))) ?? textWithin(bytes, uri);
    return imported
      ? await answer({ bytes, imported, wording, reader: await readerAt(uri) })
      : { kind: 'text' };
  } catch (error) {
    return refusedFor(error, wording, connection);
  }
}

/** A text in an archive, which no editor opens by itself; null for any other. */
function textWithin(bytes: Uint8Array, uri: string): ImportedText | null {
  if (!archiveAddress(uri)) return null;
  const text = decode(bytes)?.text ?? refuse('import.refused.no-text');
  return { format: 'text', text, notes: [], origins: [], cells: [] };
}

function refusedFor(error: unknown, wording: Wording, connection: Connection): Refused {
  const refused = refusalIn(error);
  if (refused) return { kind: 'refused', reason: wording.say(refused.reason) };
  logFailure(connection, error);
  return refusal(wording, 'document.failed');
}

const refusal = (wording: Wording, key: string): Refused => ({
  kind: 'refused',
  reason: wording.say({ key, args: {} }),
});

/** A copy with what the editor finds in the file, by the settings that hold for it. */
async function copyOf(
  { drafts, bundles }: DocumentsParts,
  { uri, as }: DocumentCopyParams,
  { bytes, imported, wording, reader }: Opened,
): Promise<DocumentCopyResult> {
  const kind = kindOf(bytes, uri);
  if (!takesFindings(kind)) return refusal(wording, 'document.takes-none');
  if (as === 'revisions' && kind !== 'docx') {
    return refusal(wording, 'document.takes-no-revisions');
  }
  const office = await bundles.office();
  const address = documentAddress(uri) ?? uri;
  const draft = await drafts.closed(TextDocument.create(address, reportLanguage, 0, imported.text));
  const { report, findings, again } = draft.analysis();
  const length = imported.text.length;
  if (as === 'comments') {
    // A title by the file's name stands before what the file holds.
    const commentsIn = (own: ImportedText) =>
      commentsOn(findings, length - own.text.length, wording);
    const copy = commentedCopy(bytes, kind, commentsIn, office);
    return answerWith(copy, nameOf(uri), '批注', 'document.unplaced', wording);
  }
  const findingsIn = (changed: Report) => again(changed.source).findings;
  const { edits } = applyFixes(report, reader, findingsIn, isProposal);
  const copy = revisedCopy(bytes, edits, length, office);
  return copy
    ? answerWith(copy, nameOf(uri), '修订', 'document.not-revised', wording)
    : refusal(wording, 'document.unsure');
}

function answerWith(
  { bytes, written, unplaced }: DocumentCopy,
  name: string,
  mark: CopyMark,
  note: string,
  wording: Wording,
): DocumentCopyResult {
  return {
    kind: 'copy',
    base64: base64Of(bytes),
    fileName: copyName(name, mark, 1),
    count: written,
    notes: unplaced === 0 ? [] : [wording.say({ key: note, args: { count: unplaced } })],
  };
}
