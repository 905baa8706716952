import { constants } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { copyName, type CopyMark } from '../../publish/documentCopies';
import { isMissing } from '../errorCodes';
import { temporaryBeside } from './temporary';

/** A file that is being written. */
export interface NewFile {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts it in its place. */
  end(): Promise<void>;
  /** Leaves what was in its place. */
  abandon(): Promise<void>;
}

/**
 * Begins a file that takes the place of one that is there when all is written: another program sees the old
 * file or the new one. A device or a pipe, as `/dev/stdout`, is written into and stays what it is; nobody
 * waits for a pipe that nobody reads. Throws if it cannot be written.
 */
export async function beginFile(path: string): Promise<NewFile> {
  if (await isDevice(path)) {
    await (await open(path, constants.O_WRONLY | constants.O_NONBLOCK)).close();
    const device = await open(path, 'w');
    const close = (): Promise<void> => device.close();
    return { write: (content) => device.writeFile(content), end: close, abandon: close };
  }
  const target = (await realPathOf(path)) ?? path;
  const temporary = temporaryBeside(target);
  const file = await open(temporary, 'wx');
  const abandon = async (): Promise<void> => {
    await file.close();
    await rm(temporary, { force: true });
  };
  return {
    write: (content) => file.writeFile(content),
    end: async () => {
      await file.close();
      try {
        await rename(temporary, target);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    abandon,
  };
}

/** Writes a file in one step, as `beginFile` does. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await beginFile(path);
  try {
    await file.write(content);
  } catch (error) {
    await file.abandon();
    throw error;
  }
  await file.end();
}

/** Writes a file where none is, and its folder. Throws, with the code `EEXIST`, where one is. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { flag: 'wx' });
}

/**
 * The path of a new copy beside a file, named for what it is: `年报（批注）.docx`. Where one is already it is
 * `年报（批注2）.docx`: somebody may have gone on in the first.
 */
export async function newCopyOf(path: string, mark: CopyMark): Promise<string> {
  for (let number = 1; ; number++) {
    const copy = copyName(path, mark, number);
    if ((await realPathOf(copy)) === null) return copy;
  }
}

/** Whether both paths lead to one file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([realPathOf(one), realPathOf(other)]);
  return first !== null && first === second;
}

/** Which of the paths leads to the file that is to be written; null where none does. */
export async function sameFileAmong(
  paths: readonly string[],
  written: string,
): Promise<string | null> {
  const target = await realPathOf(written);
  if (target === null) return null;
  for (const path of paths) {
    if ((await realPathOf(path)) === target) return path;
  }
  return null;
}

/** Whether there is something that is neither a file nor a folder. */
async function isDevice(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return !found.isFile() && !found.isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
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
