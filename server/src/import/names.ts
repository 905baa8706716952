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
  archive: ['zip', 'rar', '7z'],
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

/** Data that a site or a program hands over, and archives of Unix; most have nothing to do with reports. */
const data = /\.(?:json|csv|tar|t?gz|bz2|xz)$/i;

/** Whether a path tells of a report, so that a file that cannot be read as one is worth a line. */
export const isNamedForReport = (path: string): boolean => /年报|年度报告|信息公开/.test(path);

/** Whether a file that was found may be a report by its name: data too where they are named for one. */
export function mayHoldReport(path: string): boolean {
  if (kindByName(path) !== null) return true;
  const name = /[^\\/]*$/.exec(path)![0];
  return data.test(name) && isNamedForReport(name) && !besideDocument.test(path);
}
