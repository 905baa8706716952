import { inflateSync } from 'fflate';
import { refuse } from '../model';
import { checksumOf } from './checksum';
import { zipEntries, type ZipEntry } from './directory';

/** Bounds on what is unpacked: reports take a few hundred kilobytes, with pictures some megabytes. */
const maxPartBytes = 32 * 1024 * 1024;
const maxTotalBytes = 64 * 1024 * 1024;
/** Of markup, which takes far longer to read than a picture to unpack. */
const maxMarkupBytes = 16 * 1024 * 1024;
/** What unpacks to more than this so many times over holds nothing but repetitions. */
const muchBytes = 4 * 1024 * 1024;
const maxRatio = 200;
const maxEntries = 10_000;

/** The parts of a package by their names, without a slash before them. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Whether the bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/**
 * Unpacks the entries that `wanted` accepts. Refuses, before anything is unpacked, what declares more
 * than a report can hold, what is locked, and names that stand there twice: programs differ in which they
 * show. An entry whose bytes are not those that its checksum tells is damaged: one digit may be another.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  const entries = zipEntries(bytes, maxEntries).filter(({ name }) => wanted(name));
  let total = 0;
  const names = new Set<string>();
  for (const { name, size, packedSize, isEncrypted } of entries) {
    if (names.has(name)) refuse('import.refused.damaged');
    if (isEncrypted) refuse('import.refused.encrypted');
    names.add(name);
    total += size;
    const isRepeated = size > muchBytes && size > packedSize * maxRatio;
    if (size > maxPartBytes || total > maxTotalBytes || isRepeated) refuse('import.refused.bomb');
    if (size > maxMarkupBytes && /\.(?:xml|rels)$/.test(name)) refuse('import.refused.too-large');
  }
  return new Map(entries.map((entry) => [entry.name, unpacked(bytes, entry)]));
}

/** The names of all entries; nothing is unpacked. */
export const entryNames = (bytes: Uint8Array): readonly string[] =>
  zipEntries(bytes, maxEntries).map(({ name }) => name);

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = contentOf(bytes.subarray(entry.start, entry.start + entry.packedSize), entry);
  if (content.length !== entry.size || checksumOf(content) !== entry.checksum) {
    refuse('import.refused.damaged');
  }
  return content;
}

function contentOf(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method === 0) return packed.slice();
  if (method !== 8) return refuse('import.refused.damaged');
  try {
    // What goes on beyond the size that it declared is cut off there.
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return refuse('import.refused.damaged');
  }
}
