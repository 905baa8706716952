import type { FolderEntry } from '../files/find';
import type { NamedTypeFolder } from './setting';

/** Reads files and folders by their paths, as settings name them. */
export interface TypeFilePort {
  /** Null for a folder that is not there or cannot be looked into. */
  list(path: string): Promise<readonly FolderEntry[] | null>;
  /** Null for a file that is not there, cannot be read or is no text. */
  text(path: string): Promise<string | null>;
}

export interface TypeFile {
  /** As it was named, down to the file. */
  readonly path: string;
  /** Null where it cannot be read. */
  readonly text: string | null;
}

/** A folder that holds one type: `type.json` and its editions. */
export interface TypeFolder {
  readonly path: string;
  readonly files: readonly TypeFile[];
}

export interface FoundTypes {
  readonly folders: readonly TypeFolder[];
  /** Those named that are not there or hold no template. */
  readonly missing: readonly NamedTypeFolder[];
}

/** The file of a type, beside those of its editions. */
export const typeFileName = 'type.json';

const maxFiles = 40;
const maxSubfolders = 40;

/**
 * The types in the folders that are named: a folder with a `type.json` is one, of others each folder in them
 * with one. For a file its folder is meant.
 */
export async function findTypes(
  named: readonly NamedTypeFolder[],
  port: TypeFilePort,
): Promise<FoundTypes> {
  const folders: TypeFolder[] = [];
  const missing: NamedTypeFolder[] = [];
  for (const each of named) {
    const path = each.path.replace(/[^/\\]*\.json$/, '').replace(/[/\\]$/, '') || '.';
    const entries = await port.list(path);
    const inside = entries ? await foldersIn(path, entries, port) : [];
    const found = inside.filter((folder) => folders.every((other) => other.path !== folder.path));
    folders.push(...found);
    if (inside.length === 0) missing.push(each);
  }
  return { folders, missing };
}

async function foldersIn(
  path: string,
  entries: readonly FolderEntry[],
  port: TypeFilePort,
): Promise<readonly TypeFolder[]> {
  if (holdsType(entries)) return [await folderAt(path, entries, port)];
  const found: TypeFolder[] = [];
  const inside = entries.filter(({ kind }) => kind === 'folder').slice(0, maxSubfolders);
  for (const { name } of inside) {
    const below = `${path}/${name}`;
    const own = (await port.list(below)) ?? [];
    if (holdsType(own)) found.push(await folderAt(below, own, port));
  }
  return found;
}

const holdsType = (entries: readonly FolderEntry[]): boolean =>
  entries.some(({ name, kind }) => kind === 'file' && name === typeFileName);

async function folderAt(
  path: string,
  entries: readonly FolderEntry[],
  port: TypeFilePort,
): Promise<TypeFolder> {
  const names = entries
    .flatMap(({ name, kind }) => (kind === 'file' && name.endsWith('.json') ? [name] : []))
    .sort()
    .slice(0, maxFiles);
  const files = await Promise.all(
    names.map(async (name) => ({
      path: `${path}/${name}`,
      text: await port.text(`${path}/${name}`),
    })),
  );
  return { path, files };
}
