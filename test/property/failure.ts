import fc from 'fast-check';

/** A draft and what is wrong with it. */
export interface Failing {
  readonly problems: readonly string[];
  readonly draft: string;
}

/**
 * Holds the property to so many examples. The error shows the smallest failing draft as a user would
 * see it, and how to come back to it.
 */
export function assertHolds<T>(
  arbitrary: fc.Arbitrary<T>,
  failing: (example: T) => Failing | null,
  numRuns: number,
): void {
  const property = fc.property(arbitrary, (example) => failing(example) === null);
  const { failed, counterexample, seed, counterexamplePath, numSkips } = fc.check(property, {
    numRuns,
    maxSkipsPerRun: 400,
  });
  if (!failed) return;
  if (!counterexample) throw new Error(`Nothing to try it on: ${numSkips} drafts have none of it.`);
  const failure = failing(counterexample[0]);
  throw new Error(
    [
      ...(failure?.problems ?? ['It threw.']),
      `── seed ${seed}, path ${counterexamplePath}; the draft ──`,
      failure?.draft ?? '',
      '── end ──',
    ].join('\n'),
  );
}
