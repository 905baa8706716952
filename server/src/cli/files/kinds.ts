import { extname } from 'node:path';

/**
 * What a file may be by its name: a draft's text, a web page, or a document of another program that may
 * well hold a report and is not opened.
 */
export type FileKind = 'draft' | 'page' | 'unopened';

const extensions: Readonly<Record<FileKind, readonly string[]>> = {
  draft: ['.md', '.markdown', '.txt', '.gouji'],
  page: ['.html', '.htm'],
  unopened: [
    ...['.doc', '.docx', '.wps', '.odt', '.rtf', '.pdf', '.ofd', '.mht', '.mhtml'],
    ...['.xls', '.xlsx', '.et', '.ods'],
  ],
};

/** Null for a file that cannot be a report, such as a picture. Whether a name counts is decided here alone. */
export function kindOf(path: string): FileKind | null {
  const extension = extname(path).toLowerCase();
  const kinds: readonly FileKind[] = ['draft', 'page', 'unopened'];
  return kinds.find((kind) => extensions[kind].includes(extension)) ?? null;
}
