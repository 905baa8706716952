import { standardInput } from '../files/search';
import { beginFile, sameFileAmong, writeWhole } from '../files/write';
import { failToWrite, type Run } from '../run';

/** Where a result goes piece by piece. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/**
 * Standard output, or a file that takes the place of an older one when all is written, so that nobody finds
 * half a result. What cannot be written is said; the run goes on to its exit status.
 */
export async function createOutput(path: string | null, run: Run): Promise<Output> {
  if (path === null) {
    return { write: (content) => run.print(content, 'styled'), end: () => Promise.resolve() };
  }
  const nowhere = { write: () => Promise.resolve(), end: () => Promise.resolve() };
  try {
    const file = await beginFile(path);
    return {
      write: async (content) => {
        try {
          await file.write(content);
        } catch (error) {
          await file.abandon();
          throw error;
        }
      },
      end: async () => {
        try {
          await file.end();
        } catch (error) {
          failToWrite(run, path, error);
        }
      },
    };
  } catch (error) {
    failToWrite(run, path, error);
    return nowhere;
  }
}

/** Prints a result, or writes it in one step to the file that was named. */
export async function writeResult(
  content: string | Uint8Array,
  output: string | null,
  run: Run,
): Promise<void> {
  if (output === null) {
    await run.print(content, 'exact');
    return;
  }
  try {
    await writeWhole(output, content);
  } catch (error) {
    failToWrite(run, output, error);
  }
}

/**
 * Whether a result would be written over one of the files that it is made from, which is said: nobody means
 * to lose a report.
 */
export async function isOverInput(
  output: string | null,
  inputs: readonly string[],
  run: Run,
): Promise<boolean> {
  if (output === null) return false;
  const read = inputs.filter((path) => path !== standardInput);
  if ((await sameFileAmong(read, output)) === null) return false;
  run.fail('cli.failure.over-input', { path: output });
  return true;
}
