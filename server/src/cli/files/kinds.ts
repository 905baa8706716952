import { extname } from 'node:path';

/** What a file may be by its name: a draft's text, or a document or page that may well hold a report. */
export type FileKind = 'draft' | 'document';

const extensions: Readonly<Record<FileKind, readonly string[]>> = {
  draft: ['.md', '.markdown', '.txt', '.gouji'],
  document: [
    ...['.doc', '.docx', '.docm', '.wps', '.odt', '.rtf', '.pdf', '.ofd'],
    ...['.xls', '.xlsx', '.xlsm', '.et', '.ods', '.html', '.htm', '.mht', '.mhtml'],
  ],
};

/** Null for a file that cannot be a report, such as a picture. Whether a name counts is decided here alone. */
export function kindOf(path: string): FileKind | null {
  const extension = extname(path).toLowerCase();
  const kinds: readonly FileKind[] = ['draft', 'document'];
  return kinds.find((kind) => extensions[kind].includes(extension)) ?? null;
}
