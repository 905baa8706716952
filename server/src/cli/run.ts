import { exitCodes, type ExitCode } from './exitCodes';
import type { CliWording, Say } from './wording';

/** The process's streams, as far as a run needs them. */
export interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** One run of a command: where its results and failures go, and how it ends. */
export interface Run {
  readonly wording: CliWording;
  readonly streams: Streams;
  /** Prints a result. Settles when it is written; rejects if nobody reads any more. */
  print(text: string | Uint8Array): Promise<void>;
  /** Says on standard error what could not be done; the run goes on and ends as failed. */
  fail: (...args: Parameters<Say>) => void;
  /** Says on standard error what is worth knowing; it is no failure. */
  note: (...args: Parameters<Say>) => void;
  /** Notes that something at or above the threshold was found. */
  noteFinding(): void;
  exitCode(): ExitCode;
}

export function createRun(streams: Streams, wording: CliWording): Run {
  let worst: ExitCode = exitCodes.clean;
  const end = (code: ExitCode): void => {
    if (code > worst) worst = code;
  };
  return {
    wording,
    streams,
    print: (text) => write(streams.stdout, text),
    fail: (key, args) => {
      streams.stderr.write(`${wording.text(key, args)}\n`);
      end(exitCodes.failed);
    },
    note: (key, args) => {
      streams.stderr.write(`${wording.text(key, args)}\n`);
    },
    noteFinding: () => end(exitCodes.findings),
    exitCode: () => worst,
  };
}

const write = (stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });

/** Says why a file operation failed. */
export function failWithError(run: Run, path: string, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const key = keysByErrorCode.get(code);
  if (key !== undefined) run.fail(key, { path });
  else run.fail('cli.failure.other', { path, reason: String(error) });
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const keysByErrorCode: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'cli.failure.missing'],
  ['ENOTDIR', 'cli.failure.missing'],
  ['EACCES', 'cli.failure.denied'],
  ['EPERM', 'cli.failure.denied'],
  ['EROFS', 'cli.failure.denied'],
  ['EISDIR', 'cli.failure.directory'],
]);
