import type { Run } from '../run';

/** Tells on a terminal how far a run has come. */
export interface Progress {
  done(): void;
  /** Takes the line away. */
  end(): void;
}

/** Milliseconds between two lines. */
const pause = 250;

/**
 * Tells nothing where standard error is no terminal. How many there are is counted meanwhile; until it is
 * known, what is left is not told.
 */
export function createProgress(run: Run, countAll: () => Promise<number>): Progress {
  const { stderr } = run.streams;
  if (!stderr.isTTY) return { done: () => undefined, end: () => undefined };
  const began = performance.now();
  let count = 0;
  let all: number | null = null;
  countAll().then(
    (total) => {
      all = total;
    },
    () => undefined,
  );
  let shown = began;
  const show = (): void => {
    const seconds = (performance.now() - began) / 1000;
    const rate = count / seconds;
    stderr.write(
      `\r\u001b[K${run.wording.text(all === null ? 'cli.progress' : 'cli.progress.of', {
        count,
        rate: rate.toFixed(0),
        total: all ?? 0,
        seconds: Math.max(0, Math.ceil(((all ?? 0) - count) / rate)),
      })}`,
    );
  };
  return {
    done: () => {
      count++;
      if (performance.now() - shown < pause) return;
      shown = performance.now();
      show();
    },
    end: () => stderr.write('\r\u001b[K'),
  };
}
