import { beginFile, writeWhole } from './files/write';
import { failWithError, type Run } from './run';

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
          failWithError(run, path, error);
        }
      },
    };
  } catch (error) {
    failWithError(run, path, error);
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
    failWithError(run, output, error);
  }
}
