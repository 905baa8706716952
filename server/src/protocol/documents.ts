/** Files of other programs that hold reports: shown as the text that they show, and handed on. */

/**
 * The scheme of read-only documents that show the text of a file of another program. Their address is
 * the file's own, with its scheme as the query: `gouji-document:/reports/a.docx?file`.
 */
export const documentScheme = 'gouji-document';

/** Names of files that may be reports in another program's format, without the dot. */
export const documentExtensions = [
  ...['docx', 'docm', 'odt', 'rtf', 'pdf', 'xlsx', 'xlsm', 'ods', 'html', 'htm', 'mht', 'mhtml'],
  ...['doc', 'wps', 'xls', 'et', 'ofd'],
] as const;

/** The address of the document that shows the file at an address; null where that has a query or no path. */
export function documentAddress(uri: string): string | null {
  const match = /^([\w+.-]+):(\/\/[^/?#]*)?(\/[^?#]*)$/.exec(uri);
  if (!match) return null;
  const [, scheme = '', authority = '', path = ''] = match;
  return `${documentScheme}:${authority === '//' ? '' : authority}${path}?${scheme}`;
}

/** The address of the file that a document shows; null for a document that shows none. */
export function fileAddress(uri: string): string | null {
  if (!uri.startsWith(`${documentScheme}:`)) return null;
  const match = /^(\/\/[^/?#]*)?(\/[^?#]*)\?([\w+.-]+)$/.exec(uri.slice(documentScheme.length + 1));
  if (!match) return null;
  const [, authority, path = '', scheme = ''] = match;
  return `${scheme}:${authority ?? (scheme === 'file' ? '//' : '')}${path}`;
}

/**
 * The archive that a file's address leads into, by its own address, and the file's path within:
 * `/reports.zip/a.docx`. Null for a file that no archive holds by its address.
 */
export function archiveAddress(
  uri: string,
): { readonly archive: string; readonly path: string } | null {
  const match = /^([^?#]*?\.zip)\/([^?#]+)$/i.exec(uri);
  return match ? { archive: match[1]!, path: match[2]! } : null;
}

/** Asks for the files of an archive that may be reports by their names. */
export const archivedFilesRequest = 'gouji/archivedFiles';

export type ArchivedFilesResult = ArchivedFiles | Refused;

export interface ArchivedFiles {
  readonly kind: 'files';
  /** Their paths within the archive, in their order. */
  readonly paths: readonly string[];
}

/** Asks for the text that a file shows, by the file's own address. */
export const documentTextRequest = 'gouji/documentText';

export interface DocumentParams {
  readonly uri: string;
}

export type DocumentTextResult = DocumentText | TextFile | Refused;

export interface DocumentText {
  readonly kind: 'document';
  /** The format's name in the user's language. */
  readonly format: string;
  readonly text: string;
  /** Whether it is recognisably a report. */
  readonly recognised: boolean;
  /** What there is to know of how it was read, as sentences. */
  readonly notes: readonly string[];
  /** Whether findings can be written into a copy of it. */
  readonly takesFindings: boolean;
  /** Whether fixes can be written into a copy of it as tracked changes. */
  readonly takesRevisions: boolean;
}

/** The file is text by itself. */
export interface TextFile {
  readonly kind: 'text';
}

export interface Refused {
  readonly kind: 'refused';
  /** A sentence for the user. */
  readonly reason: string;
}

/** Asks for a draft made of what a file shows. */
export const documentDraftRequest = 'gouji/documentDraft';

export type DocumentDraftResult = DocumentDraft | TextFile | Refused;

export interface DocumentDraft {
  readonly kind: 'draft';
  readonly text: string;
  /** What of the file is not in the draft's body, as sentences. */
  readonly leftOut: readonly string[];
}

/** Asks for a copy of a file with what was found in it. */
export const documentCopyRequest = 'gouji/documentCopy';

export interface DocumentCopyParams extends DocumentParams {
  /** As comments at the very words, or as tracked changes that correct what can safely be corrected. */
  readonly as: 'comments' | 'revisions';
}

export type DocumentCopyResult = DocumentCopy | Refused;

export interface DocumentCopy {
  readonly kind: 'copy';
  readonly base64: string;
  readonly fileName: string;
  /** How many comments or changes it has. */
  readonly count: number;
  /** What could not be written at its place, as sentences. */
  readonly notes: readonly string[];
}
