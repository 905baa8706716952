import fc from 'fast-check';

/**
 * The same cases in every ordinary run, so that a change is judged by itself; a longer run, or
 * `GOUJI_SEED=n`, looks at others.
 */
const usualSeed = 20210926;
if (process.env.GOUJI_SEED !== undefined)
  fc.configureGlobal({ seed: Number(process.env.GOUJI_SEED) });
else if (process.env.GOUJI_RUNS === undefined) fc.configureGlobal({ seed: usualSeed });

/** How often each property is tried: `GOUJI_RUNS` for a longer run. */
export const runs = (usual: number): number => Number(process.env.GOUJI_RUNS ?? usual);

/**
 * Mocha's limit for a property, longer with more runs: some hundred times what it takes. It ends what hangs and
 * judges no speed, so that a machine with other work passes as well.
 */
export const timeLimit = (count: number): number => Math.max(900_000, count * 15_000);
