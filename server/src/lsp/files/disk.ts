import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { listFolder } from '../../disk/listFolder';
import { readOrdinaryFile } from '../../disk/readFile';
import type { FileReader } from './reader';

/** Reads `file:` addresses from this machine's disks. */
export const diskFiles: FileReader = {
  read: (uri) => atPath(uri, readOrdinaryFile),
  list: (uri) => atPath(uri, listFolder),
  modified: (uri) => atPath(uri, async (path) => (await stat(path)).mtimeMs),
};

async function atPath<Result>(
  uri: string,
  work: (path: string) => Promise<Result | null>,
): Promise<Result | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    return await work(fileURLToPath(uri));
  } catch {
    return null;
  }
}
