/**
 * What a file may be by its name: a draft's text, a document or page that may well hold a report, or an
 * archive of such files.
 */
export type NamedKind = 'draft' | 'document' | 'archive';

const extensions: Readonly<Record<NamedKind, readonly string[]>> = {
  draft: ['md', 'markdown', 'txt', 'gouji'],
  document: [
    ...['doc', 'docx', 'docm', 'wps', 'odt', 'rtf', 'pdf', 'ofd'],
    ...['xls', 'xlsx', 'xlsm', 'et', 'ods', 'html', 'htm', 'mht', 'mhtml'],
  ],
  archive: ['zip'],
};

/**
 * What Word, WPS and Excel lay beside a document that is open, and a Mac beside each file: both end as the
 * document does and hold nothing of it.
 */
const besideDocument = /(?:^|[\\/])(?:~\$|\._)[^\\/]*$/;

/** Null for a file that cannot be a report, such as a picture. Whether a name counts is decided here alone. */
export function kindByName(path: string): NamedKind | null {
  if (besideDocument.test(path)) return null;
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const kinds: readonly NamedKind[] = ['draft', 'document', 'archive'];
  return kinds.find((kind) => extensions[kind].includes(extension)) ?? null;
}
