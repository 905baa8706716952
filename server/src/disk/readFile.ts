import { constants } from 'node:fs';
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

/**
 * The bytes of an ordinary file. Throws a `RefusedFileError` for devices, pipes and sockets, which need not
 * come to an end, and for a file beyond `maxFileBytes`; what `readFile` throws for a folder and for a file
 * that is not there or may not be read.
 */
export async function readOrdinaryFile(path: string): Promise<Buffer> {
  // Does not wait for somebody to write into a pipe; Windows has no such flag, and no such pipes.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile() && !stats.isDirectory()) throw new RefusedFileError('special');
    if (stats.size > maxFileBytes) throw new RefusedFileError('too-large');
    return await file.readFile();
  } finally {
    await file.close();
  }
}
