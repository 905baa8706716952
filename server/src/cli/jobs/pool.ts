import type { Worker } from 'node:worker_threads';
import {
  ready,
  type DoWork,
  type FromWorker,
  type Request,
  type Results,
  type Work,
  type WorkDone,
} from './messages';

/** Threads that share the work, this one among them while it waits for a result. */
export interface Pool {
  /** How many threads there are, with this one. */
  readonly size: number;
  /** One result a file, in time; none at all where the thread that worked on it has ended or failed. */
  do<Kind extends Work['kind']>(
    work: Work & { readonly kind: Kind },
  ): Promise<readonly Results[Kind][]>;
  /** Waits for what is worked on, and meanwhile works itself on what no other thread has begun. */
  wait<Value>(value: Promise<Value>): Promise<Value>;
  end(): void;
}

/** A portion of work and who is to be told of it. */
interface Job {
  readonly work: Work;
  readonly settle: (results: WorkDone) => void;
}

/** A worker has the next portion at hand when it is done with one. */
const portionsAtHand = 2;

/** A pool of this thread and so many others, which take portions of work as they are done with others. */
export function createPool(others: number, startWorker: () => Worker, workHere: DoWork): Pool {
  const queue: Job[] = [];
  /** Those of this thread that have nothing to do until there is a portion more. */
  const idle: (() => void)[] = [];
  const clients = Array.from({ length: others }, () =>
    createClient(startWorker(), () => queue.shift() ?? null),
  );
  const share = (): void => {
    for (const client of clients) client.takeJobs();
    for (const wake of idle.splice(0)) wake();
  };
  const nextJob = (): Promise<void> => new Promise((wake) => idle.push(wake));
  return {
    size: others + 1,
    do: <Kind extends Work['kind']>(work: Work & { readonly kind: Kind }) =>
      new Promise<WorkDone>((settle) => {
        queue.push({ work, settle });
        share();
      }) as Promise<readonly Results[Kind][]>,
    wait: async (value) => {
      const wait = { isOver: false };
      const done = value.finally(() => {
        wait.isOver = true;
      });
      while (!wait.isOver) {
        const job = queue.shift();
        if (job) {
          job.settle(await workHere(job.work));
          // What has come of it, here and in other threads, is to be heard of.
          await new Promise((resolve) => setImmediate(resolve));
        } else await Promise.race([done, nextJob()]);
      }
      return done;
    },
    end: () => {
      for (const { settle } of queue.splice(0)) settle([]);
      for (const client of clients) client.end();
    },
  };
}

interface Client {
  /** Fetches as much work as it may have at hand. */
  takeJobs(): void;
  end(): void;
}

function createClient(worker: Worker, takeJob: () => Job | null): Client {
  const atHand = new Map<number, Job>();
  let isAlive = true;
  let isReady = false;
  let next = 0;
  const takeJobs = (): void => {
    while (isAlive && isReady && atHand.size < portionsAtHand) {
      const job = takeJob();
      if (!job) return;
      atHand.set(next, job);
      worker.postMessage({ id: next++, ...job.work } satisfies Request);
    }
  };
  const fail = (): void => {
    isAlive = false;
    for (const { settle } of atHand.values()) settle([]);
    atHand.clear();
  };
  worker.on('message', (message: FromWorker) => {
    if (message === ready) isReady = true;
    else {
      atHand.get(message.id)?.settle(message.results);
      atHand.delete(message.id);
    }
    takeJobs();
  });
  worker.on('error', fail);
  worker.on('exit', fail);
  return { takeJobs, end: () => void worker.terminate() };
}
