import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { isMissing } from '../run';
import { temporaryBeside } from './temporary';

/**
 * Writes a file in one step, in the place of one that is there: another program sees the old file or the
 * new one. Throws if it cannot be written.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = (await realPathOf(path)) ?? path;
  const temporary = temporaryBeside(target);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Writes a file where none is, and its folder. Throws, with the code `EEXIST`, where one is. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { flag: 'wx' });
}

/** The path of a copy beside a file, named for what it is: `年报（批注）.docx`. */
export function copyOf(path: string, mark: string): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}（${mark}）${extension}`;
}

/** Whether both paths lead to one file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([realPathOf(one), realPathOf(other)]);
  return first !== null && first === second;
}

/** Null for a path where nothing is. */
async function realPathOf(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
