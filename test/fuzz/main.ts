import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCampaign, told } from './campaign';

const usage = `npm run fuzz -- [--minutes N | --runs N] [--seed N] [--only SUBJECT]
Gives the product what nobody would write, for a minute unless told otherwise. A find is printed with its
seed, which brings it back with --runs 1, and its input is left in .cache/fuzz.`;

/** Seen from `out/test/fuzz`. */
const folder = join(__dirname, '..', '..', '..', '.cache', 'fuzz');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      runs: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const end = Date.now() + Number(values.minutes) * 60_000;
  const most = values.runs === undefined ? Infinity : Number(values.runs);
  console.log(`seed ${seed}`);
  mkdirSync(folder, { recursive: true });
  const { runs, finds, slowest } = await runCampaign({
    seed,
    goesOn: (done) => done < most && (values.runs !== undefined || Date.now() < end),
    only: values.only,
    onFind: (find) => {
      const file = join(folder, `${find.subject.replaceAll(' ', '-')}-${find.seed}`);
      writeFileSync(file, find.input);
      console.log(`\n${told(find)}\n  input: ${file}`);
    },
  });
  const counts = [...runs].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(
    `${counts}; ${finds} finds; the slowest took ${Math.round(slowest.milliseconds)} ms (seed ${slowest.seed}); ` +
      `at most ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`,
  );
  if (finds > 0) process.exitCode = 1;
}

void main();
