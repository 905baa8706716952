import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOrdinaryFile } from '../../disk/readFile';
import type { FolderEntry } from '../../project/subordinates/find';
import type { FileReader } from './reader';

/** Reads `file:` addresses from this machine's disks. */
export const diskFiles: FileReader = {
  read: (uri) => atPath(uri, readOrdinaryFile),
  list: (uri) =>
    atPath(uri, async (path) => {
      const entries = await readdir(path, { withFileTypes: true });
      return (await Promise.all(entries.map((entry) => entryOf(path, entry)))).flat();
    }),
  modified: (uri) => atPath(uri, async (path) => (await stat(path)).mtimeMs),
};

async function atPath<Result>(
  uri: string,
  work: (path: string) => Promise<Result>,
): Promise<Result | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    return await work(fileURLToPath(uri));
  } catch {
    return null;
  }
}

/** Links to files count as files; links that lead nowhere as nothing. */
async function entryOf(folder: string, entry: Dirent): Promise<readonly FolderEntry[]> {
  const { name } = entry;
  if (entry.isDirectory()) return [{ name, kind: 'folder' }];
  const kind = entry.isFile()
    ? 'file'
    : entry.isSymbolicLink()
      ? await linkedKind(folder, name)
      : null;
  return kind === null ? [] : [{ name, kind }];
}

async function linkedKind(folder: string, name: string): Promise<'file' | 'link' | null> {
  try {
    const target = await stat(join(folder, name));
    if (target.isFile()) return 'file';
    return target.isDirectory() ? 'link' : null;
  } catch {
    return null;
  }
}
