import { randomOf } from '../support/mutate/random';
import { commandLineSubject } from './commandLine';
import { documentSubject } from './documents';
import { draftSubject, newReportSubject } from './drafts';
import { baselineSubject, settingsSubject } from './settings';
import type { Subject } from './subject';

/** A run of one subject that did not hold, and what it was given. */
export interface Find {
  readonly subject: string;
  /** Of the run: it alone brings the input back. */
  readonly seed: number;
  readonly error: unknown;
  readonly input: string | Uint8Array;
}

export interface Campaign {
  /** Of the first run; each has the next one. */
  readonly seed: number;
  /** Whether to go on after so many runs. */
  readonly goesOn: (runs: number) => boolean;
  /** Only the subject of that name; all without. */
  readonly only?: string | undefined;
  readonly onFind: (find: Find) => void;
}

/** What a campaign came to. */
export interface Tally {
  readonly runs: ReadonlyMap<string, number>;
  readonly finds: number;
  /** Milliseconds of the processor for the run that took most, and its seed. */
  readonly slowest: { readonly milliseconds: number; readonly seed: number };
}

/** Processor time for one run beyond which its work is not bounded by what it was given. */
const mostMilliseconds = 30_000;

/** Everything that is given anything at all. */
async function subjectsFor(seed: number): Promise<readonly Subject[]> {
  return [
    draftSubject(seed),
    newReportSubject(seed),
    settingsSubject(),
    baselineSubject(),
    await documentSubject(),
    commandLineSubject(),
  ];
}

/** Runs subjects, drawn by their shares, until the campaign is over. */
export async function runCampaign({ seed, goesOn, only, onFind }: Campaign): Promise<Tally> {
  // The drafts to begin with are the same for every seed: a run comes back by its own alone.
  const subjects = await subjectsFor(1);
  const all = subjects.filter(({ name }) => only === undefined || name === only);
  if (all.length === 0) {
    const names = subjects.map(({ name }) => `“${name}”`).join(', ');
    throw new Error(`There is no subject “${only}”; there are ${names}.`);
  }
  const drawn = all.flatMap((subject) => Array<Subject>(subject.share).fill(subject));
  const runs = new Map<string, number>();
  let finds = 0;
  let slowest = { milliseconds: 0, seed };
  for (let done = 0; goesOn(done); done++) {
    const random = randomOf(seed + done);
    const subject = random.pick(drawn);
    const input = subject.input(random);
    const before = process.cpuUsage();
    try {
      await subject.run(input, random);
      const { user, system } = process.cpuUsage(before);
      const milliseconds = (user + system) / 1000;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed: seed + done };
      if (milliseconds > mostMilliseconds) throw new Error(`${milliseconds} ms of the processor`);
    } catch (error) {
      finds++;
      onFind({ subject: subject.name, seed: seed + done, error, input });
    }
    runs.set(subject.name, (runs.get(subject.name) ?? 0) + 1);
  }
  return { runs, finds, slowest };
}

/** A find in words, with its input where it is short enough to be read. */
export const told = ({ subject, seed, error }: Find): string =>
  `${subject}, --seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
