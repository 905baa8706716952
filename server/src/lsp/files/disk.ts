import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileReader } from './reader';

/** Reads `file:` addresses from this machine's disks. */
export const diskFiles: FileReader = {
  read: async (uri) => {
    if (!uri.startsWith('file:')) return null;
    try {
      return await readFile(fileURLToPath(uri));
    } catch {
      return null;
    }
  },
};
