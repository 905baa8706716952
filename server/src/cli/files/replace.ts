import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts new bytes in the place of a file in one step: another program sees the old file or the new
 * one, never half of either. Mode and symbolic links stay. False, and nothing written, if the file
 * no longer holds `expected`. Throws if the file or its folder cannot be written.
 */
export async function replaceFile(
  path: string,
  expected: Uint8Array,
  replacement: Uint8Array,
): Promise<boolean> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeThrough(temporary, replacement, (await stat(target)).mode);
    if (!(await readFile(target)).equals(expected)) return false;
    await rename(temporary, target);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
