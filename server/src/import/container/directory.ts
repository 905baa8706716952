import { refuse } from '../model';

/** An entry of an archive as its list at the end tells. */
export interface ZipEntry {
  /** As written: in UTF-8 where the entry says so, else a unit for each byte. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
/** What a field of four bytes says where the number stands in a longer one. */
const inLonger = 0xffffffff;
/** How far from the end the list's own end may stand: its note is no longer. */
const maxNote = 65_557;

/**
 * Reads an archive's list of entries; nothing is unpacked. Throws `ImportRefusal` for a list that is damaged
 * or longer than `most`.
 */
export function zipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = listOf(view);
    if (count > most) refuse('import.refused.too-many-parts');
    const entries: ZipEntry[] = [];
    for (let index = 0, at = start; index < count; index++) {
      const { entry, next } = entryAt(view, bytes, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) refuse('import.refused.damaged');
    throw error;
  }
}

function listOf(view: DataView): { readonly count: number; readonly start: number } {
  let end = view.byteLength - 22;
  const first = Math.max(0, view.byteLength - maxNote);
  while (end >= first && view.getUint32(end, true) !== endMark) end--;
  if (end < first) refuse('import.refused.damaged');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== inLonger) return { count, start };
  const end64 = long(view, end - 12);
  if (view.getUint32(end64, true) !== end64Mark) return { count, start };
  return { count: long(view, end64 + 32), start: long(view, end64 + 48) };
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } {
  if (view.getUint32(at, true) !== entryMark) refuse('import.refused.damaged');
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const sizes = sizesOf(view, at, nameEnd, extraEnd);
  const local = sizes.offset;
  if (view.getUint32(local, true) !== localMark) refuse('import.refused.damaged');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const entry = {
    name: nameOf(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: sizes.packedSize,
    size: sizes.size,
    start,
  };
  if (start + entry.packedSize > bytes.length) refuse('import.refused.damaged');
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

/** Numbers that four bytes do not hold stand among the entry's extra fields, in this order. */
function sizesOf(view: DataView, at: number, nameEnd: number, extraEnd: number) {
  let longer = longerFields(view, nameEnd, extraEnd);
  const read = (place: number): number => {
    const short = view.getUint32(place, true);
    if (short !== inLonger || longer === null) return short;
    const value = long(view, longer);
    longer += 8;
    return value;
  };
  const size = read(at + 24);
  return { size, packedSize: read(at + 20), offset: read(at + 42) };
}

function longerFields(view: DataView, from: number, to: number): number | null {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return null;
}

/** Beyond what a file here can have, the reader of the view finds nothing. */
const long = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  return isUtf8
    ? new TextDecoder('utf-8').decode(bytes)
    : Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
