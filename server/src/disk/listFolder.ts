import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder holds by a name: a link to a file counts as one, `link` is one to a folder. */
interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/**
 * What stands in the folder, without links that lead nowhere, devices and pipes. Null for a folder that is not
 * there or cannot be looked into.
 */
export async function listFolder(folder: string): Promise<readonly Entry[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return (await Promise.all(entries.map((entry) => entryOf(folder, entry)))).flat();
  } catch {
    return null;
  }
}

async function entryOf(folder: string, entry: Dirent): Promise<readonly Entry[]> {
  const { name } = entry;
  if (entry.isDirectory()) return [{ name, kind: 'folder' }];
  if (entry.isFile()) return [{ name, kind: 'file' }];
  const kind = entry.isSymbolicLink() ? await linkedKind(join(folder, name)) : null;
  return kind === null ? [] : [{ name, kind }];
}

async function linkedKind(path: string): Promise<'file' | 'link' | null> {
  try {
    const target = await stat(path);
    if (target.isFile()) return 'file';
    return target.isDirectory() ? 'link' : null;
  } catch {
    return null;
  }
}
