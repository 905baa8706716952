import { maxFileBytes, RefusedFileError } from '../disk/readFile';
import { refusalIn, type ImportedText } from '../import/model';
import { NoTextError } from './files/text';
import { errorCodeOf, isBrokenPipe, isFull, isMissing } from './errorCodes';
import { exitCodes, type ExitCode } from './exitCodes';
import { linesWithoutControls, withoutControls } from './terminal/controls';
import type { CliWording, Say } from './wording';

/** The process's streams, as far as a run needs them. */
export interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/**
 * What is printed: words for people; exactly what another program reads, such as a patch, wherever it does
 * not go to a terminal; or words of which every part is known to be harmless, with their colours.
 */
export type PrintKind = 'words' | 'exact' | 'styled';

/** One run of a command: where its results and failures go, and how it ends. */
export interface Run {
  readonly wording: CliWording;
  readonly streams: Streams;
  /**
   * Prints a result; a terminal is shown nothing that would steer it. Settles when it is written, or when
   * nobody reads any more: the run goes on to its own exit status. Rejects if it cannot be written.
   */
  print(content: string | Uint8Array, kind?: PrintKind): Promise<void>;
  /**
   * Says on standard error what could not be done, and gives what it said; the run goes on and ends as
   * failed.
   */
  fail: (...args: Parameters<Say>) => string;
  /** Says on standard error what is worth knowing; it is no failure. */
  note: (...args: Parameters<Say>) => void;
  /** Notes that a file could not be read, where the result itself says so. */
  noteUnread(): void;
  /** Notes that something at or above the threshold was found. */
  noteFinding(): void;
  exitCode(): ExitCode;
}

/** What is needed to say what could not be done. */
export type SayingRun = Pick<Run, 'wording' | 'fail' | 'note'>;

/** Says nothing: another run reads the same and says what there is to say. */
export const silentRun = (wording: CliWording): SayingRun => ({
  wording,
  fail: () => '',
  note: () => undefined,
});

export function createRun(streams: Streams, wording: CliWording): Run {
  let worst: ExitCode = exitCodes.clean;
  const end = (code: ExitCode): void => {
    if (code > worst) worst = code;
  };
  const tell: Say = (key, args) => {
    const text = withoutControls(wording.text(key, args));
    streams.stderr.write(`${text}\n`);
    return text;
  };
  return {
    wording,
    streams,
    print: (content, kind = 'words') => {
      const { isTTY } = streams.stdout;
      if (typeof content === 'string') {
        const isAsItIs = kind === 'styled' || (kind === 'exact' && !isTTY);
        return write(streams.stdout, isAsItIs ? content : linesWithoutControls(content));
      }
      if (!isTTY) return write(streams.stdout, content);
      end(exitCodes.failed);
      tell('cli.failure.bytes-to-terminal', {});
      return Promise.resolve();
    },
    fail: (key, args) => {
      end(exitCodes.failed);
      return tell(key, args);
    },
    note: (key, args) => {
      tell(key, args);
    },
    noteUnread: () => end(exitCodes.failed),
    noteFinding: () => end(exitCodes.findings),
    exitCode: () => worst,
  };
}

const write = (stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isBrokenPipe(error)) reject(error);
      else resolve();
    });
  });

/** Why the whole run came to nothing: its output cannot be written, or the program failed. */
export function wordFailure(error: unknown, say: Say): string {
  return isFull(error)
    ? say('cli.failure.output-full')
    : say('cli.failure.program', { reason: reasonOf(error) });
}

/** Says why a file operation failed, and gives what it said. */
export function failWithError(run: SayingRun, path: string, error: unknown): string {
  const refused = refusalIn(error);
  if (refused) {
    return run.fail('cli.failure.import', { path, reason: run.wording.say(refused.reason) });
  }
  if (error instanceof NoTextError) {
    return run.fail('cli.failure.no-text', { path });
  }
  if (error instanceof RefusedFileError) {
    const most = maxFileBytes / (1024 * 1024);
    return run.fail(`cli.failure.${error.kind}`, { path, most });
  }
  const code = errorCodeOf(error);
  if (code === null) return run.fail('cli.failure.crashed', { path, reason: reasonOf(error) });
  const key = keysByErrorCode.get(code);
  return key === undefined
    ? run.fail('cli.failure.other', { path, reason: reasonOf(error) })
    : run.fail(key === missing ? missingKeyOf(path) : key, { path });
}

/** The same for a file that was to be written: what is missing then is its folder. */
export function failToWrite(run: SayingRun, path: string, error: unknown): string {
  return isMissing(error)
    ? run.fail('cli.failure.no-place', { path })
    : failWithError(run, path, error);
}

/** Why there is no file of such a name, where the name itself tells. */
function missingKeyOf(path: string): string {
  if (path.trim() === '') return `${missing}.empty`;
  if (/^https?:\/\//i.test(path)) return `${missing}.address`;
  return /^["'“”‘’].*["'“”‘’]$/.test(path) ? `${missing}.quoted` : missing;
}

/** Says that a file was read as the text that it shows, and what was noticed in doing so. */
export function noteImport(path: string, { format, notes }: ImportedText, run: Run): void {
  run.note('cli.note.imported', { path, format: run.wording.text(`import.format.${format}`) });
  for (const note of notes) run.note('cli.note.import', { path, note: run.wording.say(note) });
}

/** What an exception says for itself, on one line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split(/[\r\n]/, 1)[0]!;

const missing = 'cli.failure.missing';
const keysByErrorCode: ReadonlyMap<string, string> = new Map([
  ['ENOENT', missing],
  ['ENOTDIR', missing],
  ['EACCES', 'cli.failure.denied'],
  ['EPERM', 'cli.failure.denied'],
  ['EROFS', 'cli.failure.denied'],
  ['EISDIR', 'cli.failure.directory'],
  ['ENOSPC', 'cli.failure.full'],
  ['EDQUOT', 'cli.failure.full'],
]);
