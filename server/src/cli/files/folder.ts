import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderEntry } from '../../project/subordinates/find';

/** What stands in a folder; links to files as files. Null if it cannot be read. */
export async function listFolder(folder: string): Promise<readonly FolderEntry[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const kinds = await Promise.all(
      entries.map(async (entry): Promise<FolderEntry['kind'] | null> => {
        if (entry.isDirectory()) return 'folder';
        if (entry.isFile()) return 'file';
        return entry.isSymbolicLink() ? linkedKind(join(folder, entry.name)) : null;
      }),
    );
    return entries.flatMap(({ name }, index) => {
      const kind = kinds[index] ?? null;
      return kind === null ? [] : [{ name, kind }];
    });
  } catch {
    return null;
  }
}

/** What a link leads to; null for one that leads nowhere, or to what is neither. */
async function linkedKind(path: string): Promise<'file' | 'link' | null> {
  try {
    const target = await stat(path);
    if (target.isFile()) return 'file';
    return target.isDirectory() ? 'link' : null;
  } catch {
    return null;
  }
}
