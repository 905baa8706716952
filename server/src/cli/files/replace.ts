import { execFile } from 'node:child_process';
import { constants, type Stats } from 'node:fs';
import { access, copyFile, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { temporaryBeside } from './temporary';

/**
 * Puts new bytes in the place of a file in one step: another program sees the old file or the new
 * one, never half of either. Mode, owner, extended attributes and symbolic links stay as far as the
 * system lets them. A file that has several names is written where it is, so that it keeps them all; a
 * copy beside it holds its old bytes meanwhile. False, and nothing written, if the file no longer holds
 * `expected`. Throws if the file or its folder cannot be written.
 */
export async function replaceFile(
  path: string,
  expected: Uint8Array,
  replacement: Uint8Array,
): Promise<boolean> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const temporary = temporaryBeside(target);
  try {
    const before = await stat(target);
    await copyWhole(target, temporary);
    if (!(await readFile(target)).equals(expected)) return false;
    if (before.nlink > 1 || !(await hasSameOwner(temporary, before))) {
      await writeInPlace(target, expected, replacement);
      return true;
    }
    await writeThrough(temporary, replacement, before.mode);
    if (!(await readFile(target)).equals(expected)) return false;
    await rename(temporary, target);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Writes where the file is; if that fails, as on a full disk, its old bytes are put back. */
async function writeInPlace(path: string, old: Uint8Array, bytes: Uint8Array): Promise<void> {
  try {
    await writeThrough(path, bytes);
  } catch (error) {
    await writeThrough(path, old);
    throw error;
  }
}

const copying: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['--preserve=all'],
  darwin: ['-p'],
};

/** Copies the file with what Node.js knows nothing of, such as extended attributes, where there is `cp`. */
async function copyWhole(from: string, to: string): Promise<void> {
  const options = copying[process.platform];
  if (options) {
    try {
      await promisify(execFile)('cp', [...options, '--', from, to]);
      return;
    } catch {
      // Not every file system can keep all; the bytes matter most.
      await rm(to, { force: true });
    }
  }
  await copyFile(from, to, constants.COPYFILE_EXCL);
}

async function hasSameOwner(path: string, { uid, gid }: Stats): Promise<boolean> {
  const copy = await stat(path);
  return copy.uid === uid && copy.gid === gid;
}

/** Writes over the file that is there; the bytes are on the disk when this settles. */
async function writeThrough(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.truncate(0);
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
