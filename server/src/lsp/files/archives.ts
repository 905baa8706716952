import { archivedFiles, type ArchivedFile } from '../../import/archive';
import { refusalIn } from '../../import/model';
import { archiveAddress } from '../../protocol/documents';
import { addressKey } from './addresses';
import type { FileReader } from './reader';

/**
 * Has files in archives read by addresses that go on within these, as if they were folders. Of a file that is damaged or
 * locked the reading throws the `ImportRefusal`: that it is there can be seen in the archive's list.
 */
export const withArchives = (reader: FileReader): FileReader => ({
  list: (uri) => reader.list(uri),
  read: async (uri) => {
    const within = archiveAddress(uri);
    if (!within) return reader.read(uri);
    const bytes = await reader.read(within.archive);
    // A folder may have such a name.
    if (!bytes) return reader.read(uri);
    return fileIn(bytes, addressKey(within.path))?.bytes() ?? null;
  },
  modified: async (uri) => {
    const within = archiveAddress(uri);
    return (within && (await reader.modified(within.archive))) ?? reader.modified(uri);
  },
});

/** Null where there is no such file, or no archive that has a list. */
function fileIn(archive: Uint8Array, path: string): ArchivedFile | null {
  try {
    return archivedFiles(archive, path)[0] ?? null;
  } catch (error) {
    if (refusalIn(error)) return null;
    throw error;
  }
}
