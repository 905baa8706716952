import { unzipSync, type UnzipFileInfo } from 'fflate';
import { refuse } from '../model';

/** Bounds on what is unpacked: reports take a few hundred kilobytes, with pictures some megabytes. */
const maxPartBytes = 32 * 1024 * 1024;
const maxTotalBytes = 64 * 1024 * 1024;
const maxEntries = 10_000;

/** The parts of a package by their names, without a slash before them. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Whether the bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/**
 * Unpacks the entries that `wanted` accepts. Refuses, before anything is unpacked, what declares more
 * than a report can hold; an entry that lies about its size is cut off there.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  let total = 0;
  let entries = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (++entries > maxEntries) refuse('import.refused.too-many-parts');
    if (!wanted(name)) return false;
    total += originalSize;
    if (originalSize > maxPartBytes || total > maxTotalBytes) refuse('import.refused.bomb');
    return true;
  };
  return new Map(Object.entries(unzipped(bytes, filter)));
}

/** The names of all entries; nothing is unpacked. */
export function entryNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  unzipped(bytes, ({ name }) => {
    if (names.push(name) > maxEntries) refuse('import.refused.too-many-parts');
    return false;
  });
  return names;
}

function unzipped(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Error && 'reason' in error) throw error;
    return refuse('import.refused.damaged');
  }
}
