import type { Worker } from 'node:worker_threads';
import { kindByName } from '../../import/names';
import type { AheadResult, Chunk, ChunkResults } from './messages';

/** Drafts are analysed by other threads before their turn comes. */
export interface Ahead {
  /** What was worked out for a file; null where nothing was, and its turn has come. */
  take(path: string): Promise<AheadResult | null>;
  end(): void;
}

const chunkSize = 16;
/** So many chunks for each worker may wait for their turn: enough to keep it at work, and memory flat. */
const chunksAhead = 4;
/** A worker takes a while to begin; the first files are done by then. */
const filesMeanwhile = 16;
/** For fewer files starting a worker takes longer than it saves. */
const fewestFiles = 100;

/** How many workers, if any, to start for so many files, where so many were asked for. */
export const workersFor = (files: number, asked: number | null, cores: number): number => {
  const useful = Math.ceil(files / chunkSize);
  if (asked === null) return files < fewestFiles || cores < 2 ? 0 : Math.min(cores, useful);
  return asked < 2 ? 0 : Math.min(asked, useful);
};

export const nothingAhead: Ahead = { take: () => Promise.resolve(null), end: () => undefined };

/** Has the drafts among the files, given in the order of their turns, analysed ahead by so many workers. */
export function analyseAhead(
  files: readonly string[],
  workers: number,
  startWorker: () => Worker,
): Ahead {
  const paths = [...new Set(files.slice(filesMeanwhile))].filter(
    (path) => kindByName(path) === 'draft',
  );
  const results = new Map<string, Promise<AheadResult | null>>();
  const pool = Array.from({ length: workers }, () => createClient(startWorker()));
  let sent = 0;
  let chunks = 0;
  const send = (): void => {
    while (sent < paths.length && results.size < workers * chunksAhead * chunkSize) {
      const chunk = paths.slice(sent, sent + chunkSize);
      sent += chunk.length;
      const answer = pool[chunks++ % workers]!.analyse(chunk);
      chunk.forEach((path, i) =>
        results.set(
          path,
          answer.then((all) => all[i] ?? null),
        ),
      );
    }
  };
  send();
  return {
    take: async (path) => {
      const result = results.get(path);
      if (!result) return null;
      const value = await result;
      results.delete(path);
      send();
      return value;
    },
    end: () => {
      for (const client of pool) client.end();
    },
  };
}

interface Client {
  /** None of the results where the worker has failed. */
  analyse(paths: readonly string[]): Promise<ChunkResults['results']>;
  end(): void;
}

function createClient(worker: Worker): Client {
  const waiting = new Map<number, (results: ChunkResults['results']) => void>();
  let isAlive = true;
  let next = 0;
  worker.on('message', ({ id, results }: ChunkResults) => {
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
    analyse: (paths) =>
      new Promise((resolve) => {
        if (!isAlive) {
          resolve([]);
          return;
        }
        const id = next++;
        waiting.set(id, resolve);
        worker.postMessage({ id, paths } satisfies Chunk);
      }),
    end: () => void worker.terminate(),
  };
}
