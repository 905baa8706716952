import { archivedFiles } from '../../import/archive';
import { refusalIn } from '../../import/model';
import { archiveAddress } from '../../protocol/documents';
import { addressKey } from './addresses';
import type { FileReader } from './reader';

/** Has files in archives read by addresses that go on within these, as if they were folders. */
export const withArchives = (reader: FileReader): FileReader => ({
  list: (uri) => reader.list(uri),
  read: async (uri) => {
    const within = archiveAddress(uri);
    if (!within) return reader.read(uri);
    const bytes = await reader.read(within.archive);
    // A folder may have such a name.
    if (!bytes) return reader.read(uri);
    const path = addressKey(within.path);
    try {
      return archivedFiles(bytes, path)[0]?.bytes ?? null;
    } catch (error) {
      if (refusalIn(error)) return null;
      throw error;
    }
  },
  modified: async (uri) => {
    const within = archiveAddress(uri);
    return (within && (await reader.modified(within.archive))) ?? reader.modified(uri);
  },
});
