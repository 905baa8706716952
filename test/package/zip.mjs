import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;

/**
 * The files in a zip archive without a comment and below 4 GB, as packages are.
 *
 * @param {Buffer} archive
 * @returns {ReadonlyMap<string, Buffer>} by their paths
 */
export function filesInZip(archive) {
  const end = archive.length - endSize;
  if (archive.readUInt32LE(end) !== endMark) throw new Error('This is no plain zip archive.');
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + entrySize, at + entrySize + nameLength);
    if (!name.endsWith('/')) files.set(name, contentOf(archive, at));
    at += entrySize + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

/**
 * @param {Buffer} archive
 * @param {number} entry where the directory tells of the file
 */
function contentOf(archive, entry) {
  const isDeflated = archive.readUInt16LE(entry + 10) === 8;
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start =
    local + localSize + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const bytes = archive.subarray(start, start + size);
  return isDeflated ? inflateRawSync(bytes) : bytes;
}
