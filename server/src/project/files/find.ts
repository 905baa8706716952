import { kindByName, type NamedKind } from '../../import/names';
import { joinPath, patternOf, splitPath, type Pattern } from './pattern';

/** What stands in a folder. */
export interface FolderEntry {
  readonly name: string;
  /** A link to a folder is looked into only where it is named: links may lead in circles. */
  readonly kind: 'file' | 'folder' | 'link';
}

/** Null for a folder that is not there or cannot be looked into. */
export type ListFolder = (path: string) => Promise<readonly FolderEntry[] | null>;

/** A file that an entry of the list stands for. */
export interface FoundFile {
  readonly path: string;
  /** Named outright, not found in a folder or by a pattern. */
  readonly named: boolean;
  /** Index of the entry. */
  readonly entry: number;
}

export interface FoundFiles {
  /** In the order of their paths, each once. */
  readonly files: readonly FoundFile[];
  /** Entries that stand for nothing. */
  readonly empty: readonly {
    readonly entry: number;
    readonly path: string;
    readonly kind: 'missing' | 'no-match' | 'too-many';
  }[];
}

/** What is looked at in a folder or by a pattern, unless asked for other kinds. */
const reportKinds: readonly NamedKind[] = ['draft', 'document'];
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** A collection has a folder a unit at most; beyond so many in all nothing more is looked through. */
const maxFolders = 5000;

/**
 * Finds the files that a list of files, folders and patterns stands for, without what `!` excepts; in
 * folders and by patterns those that may be reports by their names.
 */
export async function findFiles(
  entries: readonly string[],
  list: ListFolder,
  kinds: readonly NamedKind[] = reportKinds,
): Promise<FoundFiles> {
  const isWanted = (path: string): boolean => kinds.some((kind) => kind === kindByName(path));
  const exceptions = entries.flatMap((entry) =>
    entry.startsWith('!') ? [patternOf(entry.slice(1))] : [],
  );
  const files = new Map<string, FoundFile>();
  let listed = 0;
  // `/**` would be the whole disk.
  const listing: ListFolder = (path) =>
    ++listed > maxFolders ? Promise.resolve(null) : list(path);
  const empty: FoundFiles['empty'][number][] = [];
  for (const [entry, written] of entries.entries()) {
    if (written.startsWith('!')) continue;
    const pattern = patternOf(written);
    const { named: isNamed, paths } = await filesOf(pattern, listing);
    const wanted = isNamed ? paths : paths.filter(isWanted);
    if (listed > maxFolders) {
      empty.push({ entry, path: written, kind: 'too-many' });
      break;
    }
    if (wanted.length === 0) {
      const kind = pattern.isGlob ? 'no-match' : 'missing';
      empty.push({ entry, path: written, kind });
    }
    for (const path of wanted) {
      if (exceptions.some((exception) => exception.fits(path))) continue;
      const named = isNamed || files.get(path)?.named === true;
      files.set(path, { path, named, entry: files.get(path)?.entry ?? entry });
    }
  }
  const inOrder = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: inOrder, empty };
}

interface Found {
  readonly paths: readonly string[];
  readonly named: boolean;
}

/** A name that is there is meant itself, whatever signs are in it. */
async function filesOf(pattern: Pattern, list: ListFolder): Promise<Found> {
  const { path, isGlob, base, depth } = pattern;
  if (path === '.') return { paths: await walk(path, Infinity, list), named: false };
  const { folder, name } = splitPath(path);
  const entry = (await list(folder))?.find((each) => each.name === name);
  if (entry?.kind === 'file') return { paths: [path], named: true };
  if (entry?.kind === 'folder' || entry?.kind === 'link')
    return { paths: await walk(path, Infinity, list), named: false };
  if (!isGlob) return { paths: [], named: true };
  const paths = await walk(base, depth, list);
  return { paths: paths.filter((each) => pattern.fits(each)), named: false };
}

/** The files in the folder and so many folders below it. */
async function walk(folder: string, depth: number, list: ListFolder): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, kind } of (await list(folder)) ?? []) {
    if (isPassedOver(name)) continue;
    const path = joinPath(folder, name);
    if (kind === 'file') paths.push(path);
    if (kind === 'folder' && depth > 0) paths.push(...(await walk(path, depth - 1, list)));
  }
  return paths;
}
