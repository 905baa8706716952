/**
 * Something the reader can put right: the message says what is the matter and what to do. It is
 * printed alone, without a stack.
 */
export class Problem extends Error {}

/**
 * Runs a script's main function and turns its outcome into the exit status: what it returns, or 1
 * after printing why it failed.
 *
 * @param {() => Promise<number>} main
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
