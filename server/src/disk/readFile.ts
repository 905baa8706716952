import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** No report, settings file or baseline is larger. */
export const maxFileBytes = 64 * 1024 * 1024;

/** A file that is there and is not read, whatever it holds. */
export class RefusedFileError extends Error {
  constructor(readonly kind: 'special' | 'too-large') {
    super(kind);
  }
}

/** Throws a `RefusedFileError` for a device, a pipe or a socket: no line of it need ever come to an end. */
export async function mustBeOrdinary(path: string): Promise<void> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw new RefusedFileError('special');
}

/** Does not wait for somebody to write into a pipe; Windows has no such flag, and no such pipes. */
const forReading = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * The bytes of an ordinary file. Throws a `RefusedFileError` for devices, pipes and sockets, which need not
 * come to an end, and for a file beyond `maxFileBytes`; what `readFile` throws for a folder and for a file
 * that is not there or may not be read.
 */
export async function readOrdinaryFile(path: string): Promise<Buffer> {
  const file = await open(path, forReading);
  try {
    refuseUnusual(await file.stat());
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The same while everything else waits: several times cheaper, for a program that has nothing else to do. */
export function readOrdinaryFileAtOnce(path: string): Buffer {
  const file = openSync(path, forReading);
  try {
    refuseUnusual(fstatSync(file));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function refuseUnusual(found: Stats): void {
  if (!found.isFile() && !found.isDirectory()) throw new RefusedFileError('special');
  if (found.size > maxFileBytes) throw new RefusedFileError('too-large');
}
