import type { Message } from '../../wording/message';
import { readOrdinaryFileAtOnce } from '../../disk/readFile';
import { archivedFiles } from '../../import/archive';
import type { Importer } from '../../import/door';
import { refusalIn, refuse } from '../../import/model';
import { hasOwnMarks } from '../../import/ownMarks';
import { kindByName } from '../../import/names';
import { kindOf } from '../../import/sniff';
import { isDenied, isMissing } from '../errorCodes';
import { openText } from '../files/opened';
import { NoTextError } from '../files/text';
import { reasonOf } from '../run';

/** A file's text, or why there is none. */
export type ReportText =
  | {
      readonly text: string;
      /** Whether we wrote comments or tracked changes into the file. */
      readonly marked: boolean;
    }
  | { readonly reason: Message };

/** A text with the path that it is known by: the file's, or that within an archive. */
export type PlacedText = ReportText & { readonly path: string };

/** Reads one file of a collection, or the reports in an archive. Never fails, as `readReportText`. */
export async function readReportTexts(
  path: string,
  importer: Importer,
): Promise<readonly PlacedText[]> {
  if (kindByName(path) !== 'archive') return [{ path, ...(await readReportText(path, importer)) }];
  try {
    const archive = readOrdinaryFileAtOnce(path);
    if (kindOf(archive, path) === 'other-archive') refuse('import.refused.zip');
    const texts: PlacedText[] = [];
    for (const { name, bytes } of archivedFiles(archive)) {
      texts.push({ path: `${path}/${name}`, ...(await textOf(bytes, name, importer)) });
    }
    return texts;
  } catch (error) {
    return [{ path, reason: whyUnread(error) }];
  }
}

async function textOf(
  bytes: () => Uint8Array,
  name: string,
  importer: Importer,
): Promise<ReportText> {
  try {
    const { text, imported } = await openText(bytes(), name, importer);
    return { text, marked: imported !== null && hasOwnMarks(imported) };
  } catch (error) {
    return { reason: whyUnread(error) };
  }
}

/** Reads one file of a collection. Never fails: a file that cannot be read costs its own line. */
export const readReportText = (path: string, importer: Importer): Promise<ReportText> =>
  textOf(() => readOrdinaryFileAtOnce(path), path, importer);

function whyUnread(error: unknown): Message {
  if (error instanceof NoTextError) return { key: 'collection.unread.no-text', args: {} };
  const refused = refusalIn(error);
  if (refused) return { key: refused.reason.key, args: { ...refused.reason.args } };
  if (isDenied(error)) return { key: 'collection.unread.denied', args: {} };
  if (isMissing(error)) return { key: 'collection.unread.missing', args: {} };
  return { key: 'collection.unread.other', args: { reason: reasonOf(error) } };
}
