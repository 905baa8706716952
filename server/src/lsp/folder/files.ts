import { archivedNames } from '../../import/archive';
import { kindByName, type NamedKind } from '../../import/names';
import { findFiles } from '../../project/files/find';
import { archiveAddress } from '../../protocol/documents';
import { addressKey, nameOf, pathWithin, resolveFrom } from '../files/addresses';
import { withArchives } from '../files/archives';
import type { FileReader } from '../files/reader';
import type { FileStore } from '../files/store';

/** A file of a folder of the workspace, or in an archive there, which is named as if it were a folder. */
export interface Found {
  readonly uri: string;
  readonly root: string;
  /** From the root, `/` between its parts. */
  readonly path: string;
}

const kinds: readonly NamedKind[] = ['draft', 'document', 'archive'];

/** The files of a root that may be reports, those in archives too; null where the root itself cannot be read. */
export async function filesIn(
  root: string,
  files: FileStore,
  reader: FileReader,
): Promise<readonly Found[] | null> {
  if ((await files.list(root)) === null) return null;
  const list = (path: string) => files.list(resolveFrom(root, path));
  const all: Found[] = [];
  for (const { path } of (await findFiles(['.'], list, kinds)).files) {
    all.push(...(await unpacked({ uri: resolveFrom(root, path), root, path }, reader)));
  }
  return all;
}

/** The files in an archive; any other file, and an archive that cannot be looked into, itself. */
export async function unpacked(file: Found, reader: FileReader): Promise<readonly Found[]> {
  if (kindByName(file.path) !== 'archive') return [file];
  const names = await namesIn(file.uri, reader);
  return (
    names?.map((name) => ({
      uri: resolveFrom(file.uri, name),
      root: file.root,
      path: `${file.path}/${name}`,
    })) ?? [file]
  );
}

/** Null for what is no archive that we can open: why not is told where it is opened as a report. */
async function namesIn(uri: string, reader: FileReader): Promise<readonly string[] | null> {
  try {
    const bytes = await reader.read(uri);
    return bytes && archivedNames(bytes);
  } catch {
    return null;
  }
}

/**
 * The file with its root; nothing for one that cannot be a report or lies elsewhere. Its address is written as those
 * of the files that were looked for are: an editor may escape more of it, as the brackets of “年报(1).md”.
 */
export function placed(uri: string, roots: readonly string[]): readonly Found[] {
  const kind = kindByName(nameOf(uri));
  const root = roots.find((each) => pathWithin(each, uri) !== null);
  const path = root === undefined ? null : pathWithin(root, uri);
  return root !== undefined && path !== null && kind !== null && kinds.includes(kind)
    ? [{ uri: resolveFrom(root, path), root, path }]
    : [];
}

/** Whether the address is that of the file, or of one in the archive that it is. */
export const isOrIsIn = (uri: string, file: string): boolean =>
  addressKey(uri) === addressKey(file) || pathWithin(file, uri) !== null;

/**
 * A reader for one look at many files: those of an archive come one after the other, and it is read for the
 * first of them only.
 */
export function readingArchivesOnce(reader: FileReader): FileReader {
  let last: { readonly uri: string; readonly bytes: Promise<Uint8Array | null> } | null = null;
  const whole = withArchives({
    ...reader,
    read: (uri) => {
      if (last?.uri !== uri) last = { uri, bytes: reader.read(uri) };
      return last.bytes;
    },
  });
  return {
    ...reader,
    read: (uri) => (archiveAddress(uri) ? whole : reader).read(uri),
  };
}
