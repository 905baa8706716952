import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { analyseAhead, nothingAhead, workersFor, type Ahead } from './ahead';
import type { JobData } from './messages';

/** Starts workers for the files, by the number asked for or, without one, where that saves time. */
export function startAhead(files: readonly string[], asked: number | null, data: JobData): Ahead {
  const workers = workersFor(files.length, asked, availableParallelism());
  return workers === 0
    ? nothingAhead
    : // The workers run this very program.
      analyseAhead(files, workers, () => new Worker(__filename, { workerData: data }));
}
