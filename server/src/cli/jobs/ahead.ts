import { kindByName } from '../../import/names';
import type { Companions } from '../comparison/compared';
import type { AheadFile, AheadResult, Results } from './messages';
import type { Pool } from './pool';

/** Files are worked on by other threads before their turn comes. */
export interface AheadOf<Result> {
  /** What was made of a file; null where nothing was, and its turn has come. */
  take(path: string): Promise<Result | null>;
  end(): void;
}

export type Ahead = AheadOf<AheadResult>;

const chunkSize = 8;
/** So many chunks for each thread may wait for their turn: enough to keep it at work, and memory flat. */
const chunksAhead = 6;
/** For fewer files starting a worker takes longer than it saves. */
const minFiles = 100;

/**
 * How many threads are to work on so many files, this one among them, where so many were asked for. By themselves as
 * many as leave a core to the engine, which compiles and collects beside them: on two cores a second thread costs a
 * third more of the processor and half as much memory again, and ends a tenth sooner.
 */
export const threadsFor = (files: number, asked: number | null, cores: number): number => {
  const wanted = asked ?? (files < minFiles ? 1 : Math.max(1, cores - 1));
  return Math.min(wanted, Math.ceil(files / chunkSize));
};

export const nothingAhead: AheadOf<never> = {
  take: () => Promise.resolve(null),
  end: () => undefined,
};

/** Has the files, given in the order of their turns, analysed ahead by the pool. */
export const analyseAhead = (
  files: readonly string[],
  pool: Pool,
  companionsOf: (path: string) => Promise<Companions>,
): Ahead =>
  workAhead([...new Set(files)].filter(isAnalysable), pool, async (chunk) => {
    const asked: AheadFile[] = [];
    for (const path of chunk) asked.push({ path, companions: await companionsOf(path) });
    return pool.do({ kind: 'analyse', files: asked });
  });

/** Has the texts of files read ahead by the pool. */
export const readAhead = (
  files: readonly string[],
  pool: Pool,
): AheadOf<Results['texts'] & object> =>
  workAhead(files.filter(isAnalysable), pool, (chunk) => pool.do({ kind: 'texts', files: chunk }));

function workAhead<Result>(
  paths: readonly string[],
  pool: Pool,
  work: (chunk: readonly string[]) => Promise<readonly (Result | null)[]>,
): AheadOf<Result> {
  const results = new Map<string, Promise<Result | null>>();
  let sent = 0;
  const send = (): void => {
    while (sent < paths.length && results.size < pool.size * chunksAhead * chunkSize) {
      const chunk = paths.slice(sent, sent + chunkSize);
      sent += chunk.length;
      // What fails here is told in the file's turn.
      const answer = work(chunk).catch(() => []);
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
      const value = await pool.wait(result);
      results.delete(path);
      send();
      return value;
    },
    end: () => pool.end(),
  };
}

/** Archives are opened in their turn, and so is what LibreOffice has to open. */
const isAnalysable = (path: string): boolean => {
  const kind = kindByName(path);
  return kind === 'draft' || (kind === 'document' && !/\.(?:doc|wps|xls|et|ofd)$/i.test(path));
};
