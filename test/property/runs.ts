/** How often each property is tried: `GOUJI_RUNS` for a longer run. */
export const runs = (usual: number): number => Number(process.env.GOUJI_RUNS ?? usual);

/** Mocha's limit for a property, longer with more runs. */
export const timeLimit = (count: number): number => Math.max(20_000, count * 60);
