import type { Worker } from 'node:worker_threads';
import type { Request, Response, Results, Work } from './messages';

/** Other threads that work for this one. */
export interface Pool {
  /** How many threads there are. */
  readonly size: number;
  /** One result a file; none at all where the thread whose turn it is has ended or failed. */
  do<Kind extends Work['kind']>(
    work: Work & { readonly kind: Kind },
  ): Promise<readonly Results[Kind][]>;
  end(): void;
}

/** A pool of so many threads, which take their turns. */
export function createPool(size: number, startWorker: () => Worker): Pool {
  const clients = Array.from({ length: size }, () => createClient(startWorker()));
  let turn = 0;
  return {
    size,
    do: async <Kind extends Work['kind']>(work: Work & { readonly kind: Kind }) =>
      (await clients[turn++ % size]!.ask(work)) as readonly Results[Kind][],
    end: () => {
      for (const client of clients) client.end();
    },
  };
}

interface Client {
  ask(work: Work): Promise<Response['results']>;
  end(): void;
}

function createClient(worker: Worker): Client {
  const waiting = new Map<number, (results: Response['results']) => void>();
  let isAlive = true;
  let next = 0;
  worker.on('message', ({ id, results }: Response) => {
    waiting.get(id)?.(results);
    waiting.delete(id);
  });
  const fail = (): void => {
    isAlive = false;
    for (const settle of waiting.values()) settle([]);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', fail);
  return {
    ask: (work) =>
      new Promise((resolve) => {
        if (!isAlive) {
          resolve([]);
          return;
        }
        const id = next++;
        waiting.set(id, resolve);
        worker.postMessage({ id, ...work } satisfies Request);
      }),
    end: () => void worker.terminate(),
  };
}
