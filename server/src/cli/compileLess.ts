import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * How much a function must have run before V8 compiles it for speed, by V8's major version; ordinarily a sixth to a
 * third of this. Checks are many functions of which few are hot: with this half as many are compiled, and the others
 * cost less by staying as they are.
 */
const runsBefore: ReadonlyMap<number, string> = new Map([
  [11, '--interrupt-budget=400000'],
  [12, '--invocation-count-for-turbofan=10000'],
  [13, '--invocation-count-for-turbofan=10000'],
]);
/** How much of others may be compiled into one function; ordinarily three times as much. */
const inlining = '--max-inlined-bytecode-size-cumulative=300';

/** What V8 is to be told, by its version; nothing where it may not know it, as it would say so to the user. */
export function compilerSettings(v8: string): readonly string[] {
  const runs = runsBefore.get(Number.parseInt(v8, 10));
  return runs === undefined ? [] : [runs, inlining];
}

/**
 * Has V8 compile less, in this thread and in those that it starts: it compiles in threads of its own, which take the
 * cores from those that check. Electron may end where settings change once it runs.
 */
export function compileLess(): void {
  if (versions.electron !== undefined) return;
  for (const setting of compilerSettings(versions.v8)) setFlagsFromString(setting);
}
