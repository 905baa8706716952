import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { analyseAhead, nothingAhead, workersFor, type Ahead } from './ahead';
import type { JobData } from './messages';

/** What a thread runs; it stands beside the bundle that this is in. */
const program = join(__dirname, 'jobs.js');

/** Starts workers for the files, by the number asked for or, without one, where that saves time. */
export function startAhead(files: readonly string[], asked: number | null, data: JobData): Ahead {
  const workers = workersFor(files.length, asked, availableParallelism());
  return workers === 0
    ? nothingAhead
    : analyseAhead(files, workers, () => new Worker(program, { workerData: data }));
}
