import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Tools } from '../engine';
import { threadsFor } from './ahead';
import type { JobData } from './messages';
import { createPool, type Pool } from './pool';
import { createWorkshop } from './workshop';

/** What a thread runs; it stands beside the bundle that this is in. */
const program = join(__dirname, 'jobs.js');

/** Starts threads for so many files, by the number asked for or, without one, where that saves time. */
export function startPool(
  files: number,
  asked: number | null,
  data: JobData,
  tools: Tools,
): Pool | null {
  const others = threadsFor(files, asked, availableParallelism()) - 1;
  return others < 1
    ? null
    : createPool(
        others,
        () => new Worker(program, { workerData: data }),
        createWorkshop(data, tools),
      );
}

/** The same for reading only. */
export const startReaders = (files: number, asked: number | null, tools: Tools): Pool | null =>
  startPool(
    files,
    asked,
    {
      // It has nothing to say.
      language: 'zh-cn',
      ownLanguage: null,
      config: null,
      baseline: null,
      askedFor: { edition: null, type: null },
      wanted: { detail: { related: false, fixes: 'none', list: false }, listed: false },
    },
    tools,
  );
