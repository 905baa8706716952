import fc from 'fast-check';

/** A draft and what is wrong with it. */
export interface Failing {
  readonly problems: readonly string[];
  readonly draft: string;
}

export interface Trial {
  readonly numRuns: number;
  /** Looks at other examples than a property with another number. */
  readonly turn?: number;
}

/**
 * Holds the property to so many examples. The error shows the smallest failing draft as a user would
 * see it, and how to come back to it.
 */
export function assertHolds<T>(
  arbitrary: fc.Arbitrary<T>,
  failing: (example: T) => Failing | null,
  { numRuns, turn = 0 }: Trial,
): void {
  const property = fc.property(arbitrary, (example) => failing(example) === null);
  const seed = fc.readConfigureGlobal().seed ?? Date.now() % 2 ** 31;
  const { failed, counterexample, numSkips } = fc.check(property, {
    numRuns,
    seed: seed + turn,
    maxSkipsPerRun: 400,
  });
  if (!failed) return;
  if (!counterexample) throw new Error(`Nothing to try it on: ${numSkips} drafts have none of it.`);
  const failure = failing(counterexample[0]);
  throw new Error(
    [
      ...(failure?.problems ?? ['It threw.']),
      `── GOUJI_SEED=${seed}, ${numRuns} runs; the draft ──`,
      failure?.draft ?? '',
      '── end ──',
    ].join('\n'),
  );
}
