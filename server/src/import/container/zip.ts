import { inflateSync } from 'fflate';
import { refuse } from '../model';
import { checksumOf } from './checksum';
import { zipEntries, type ZipEntry } from './directory';

/** Bounds on what is unpacked: reports take a few hundred kilobytes, with pictures some megabytes. */
const maxPartBytes = 32 * 1024 * 1024;
const maxTotalBytes = 64 * 1024 * 1024;
/** Of an archive of reports, which are unpacked one after the other. */
const maxCollectionBytes = 1024 * 1024 * 1024;
/** Of markup, which takes far longer to read than a picture to unpack. */
const maxMarkupBytes = 16 * 1024 * 1024;
/** What unpacks to more than this so many times over holds nothing but repetitions. */
const muchBytes = 4 * 1024 * 1024;
const maxRatio = 200;
const maxEntries = 10_000;

/** The parts of a package by their names, without a slash before them. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Whether the bytes begin as a zip archive does; one without entries begins with the end of its list. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 0x03 && bytes[3] === 0x04) || (bytes[2] === 0x05 && bytes[3] === 0x06));

/**
 * Unpacks the entries that `wanted` accepts. Refuses, before anything is unpacked, what declares more
 * than a report can hold, what is locked, and names that stand there twice: programs differ in which they
 * show. An entry whose bytes are not those that its checksum tells is damaged: one digit may be another.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  const entries = zipEntries(bytes, maxEntries).filter(({ name }) => wanted(name));
  if (namesTwiceIn(entries).size > 0) refuse('import.refused.damaged');
  let total = 0;
  for (const entry of entries) {
    mustBeReasonable(entry);
    total += entry.size;
    if (total > maxTotalBytes) refuse('import.refused.bomb');
  }
  return new Map(entries.map((entry) => [entry.name, unpacked(bytes, entry)]));
}

/** An entry whose content is unpacked when it is asked for. */
export interface PackedFile {
  readonly name: string;
  /** Throws `ImportRefusal` for what is damaged or locked, or more than a report can hold. */
  readonly content: () => Uint8Array;
}

/**
 * The entries that `wanted` accepts, each by itself: what one of them is like is no matter of the others. Refuses what
 * declares more than a collection of reports can hold.
 */
export function packedFiles(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): readonly PackedFile[] {
  const entries = zipEntries(bytes, maxEntries).filter(({ name }) => wanted(name));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > maxCollectionBytes) refuse('import.refused.bomb');
  const twice = namesTwiceIn(entries);
  return entries.map((entry) => ({
    name: entry.name,
    content: () => {
      if (twice.has(entry.name)) refuse('import.refused.damaged');
      mustBeReasonable(entry);
      return unpacked(bytes, entry);
    },
  }));
}

function namesTwiceIn(entries: readonly ZipEntry[]): ReadonlySet<string> {
  const names = new Set<string>();
  return new Set(entries.flatMap(({ name }) => (names.has(name) ? [name] : (names.add(name), []))));
}

function mustBeReasonable({ name, size, packedSize, isEncrypted }: ZipEntry): void {
  if (isEncrypted) refuse('import.refused.encrypted');
  const isRepeated = size > muchBytes && size > packedSize * maxRatio;
  if (size > maxPartBytes || isRepeated) refuse('import.refused.bomb');
  if (size > maxMarkupBytes && /\.(?:xml|rels)$/.test(name)) refuse('import.refused.too-large');
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
