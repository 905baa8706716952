import { writeWhole } from './files/write';
import { failWithError, type Run } from './run';

/** Prints a result, or writes it in one step to the file that was named. */
export async function writeResult(
  content: string | Uint8Array,
  output: string | null,
  run: Run,
): Promise<void> {
  if (output === null) {
    await run.print(content);
    return;
  }
  try {
    await writeWhole(output, content);
  } catch (error) {
    failWithError(run, output, error);
  }
}
