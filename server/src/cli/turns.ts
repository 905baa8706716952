/** Milliseconds that a program may work on before it hears of a Ctrl-C or of what other threads have done. */
const maxMilliseconds = 20;

/** Lets what else is waiting have its turn, where the last was a while ago; what reads files at once never waits. */
export function createTurns(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < maxMilliseconds) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = Date.now();
  };
}
