import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderEntry } from '../../project/subordinates/find';
import { linksToFile } from './search';

/** What stands in a folder; links to files as files, to folders not at all. Null if it cannot be read. */
export async function listFolder(folder: string): Promise<readonly FolderEntry[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const kinds = await Promise.all(
      entries.map(async (entry) =>
        entry.isDirectory()
          ? ('folder' as const)
          : entry.isFile() || (await linksToFile(join(folder, entry.name)))
            ? ('file' as const)
            : null,
      ),
    );
    return entries.flatMap(({ name }, index) => {
      const kind = kinds[index] ?? null;
      return kind === null ? [] : [{ name, kind }];
    });
  } catch {
    return null;
  }
}
