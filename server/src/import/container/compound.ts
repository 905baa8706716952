/** A stream of a compound file, as older programs and locked documents have them. */
export interface CompoundStream {
  readonly name: string;
  /** Its first bytes; blank for small ones, which lie elsewhere. */
  readonly head: Uint8Array;
}

const entryBytes = 128;
/** No more than these are followed: a list that goes on is one in a circle. */
const maxSectors = 4_096;
/** Sectors have 512 or 4,096 bytes ([MS-CFB] 2.2). */
const maxShift = 12;
const lastSector = 0xfffffffa;
/** Streams below this size are kept together, in another way. */
const smallBytes = 4_096;
const headBytes = 512;

/** The streams that the file's list names; none for a damaged one. */
export function compoundStreams(bytes: Uint8Array): readonly CompoundStream[] {
  try {
    return streamsIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function streamsIn(view: DataView, bytes: Uint8Array): readonly CompoundStream[] {
  const size = 1 << Math.min(maxShift, view.getUint16(30, true));
  const placeOf = (sector: number): number => (sector + 1) * size;
  /** The sector after one: from the table whose own sectors the header lists. */
  const after = (sector: number): number => {
    const each = size / 4;
    const table = Math.floor(sector / each);
    // The header lists the first of them; a document of more has its list of streams before that.
    if (table >= 109) return lastSector;
    return view.getUint32(
      placeOf(view.getUint32(76 + table * 4, true)) + (sector % each) * 4,
      true,
    );
  };
  const streams: CompoundStream[] = [];
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < lastSector && count < maxSectors; count++, sector = after(sector)) {
    for (let at = placeOf(sector); at < placeOf(sector) + size; at += entryBytes) {
      const units = view.getUint16(at + 64, true) / 2 - 1;
      if (units <= 0 || units > 31) continue;
      const name = Array.from({ length: units }, (_, index) =>
        String.fromCharCode(view.getUint16(at + index * 2, true)),
      ).join('');
      const start = placeOf(view.getUint32(at + 116, true));
      const isSmall = view.getUint32(at + 120, true) < smallBytes;
      streams.push({
        name,
        head: isSmall ? new Uint8Array() : bytes.subarray(start, start + headBytes),
      });
    }
  }
  return streams;
}
