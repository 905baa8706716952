import { CommanderError, type Command } from 'commander';
import { languages, type Language } from '../wording/wording';
import { exitCodes, type ExitCode } from './exitCodes';
import { languageBeside } from './commandLine/ownLanguage';
import { withOwnNames } from './commandLine/ownNames';
import { createProgram } from './commandLine/program';
import type { Task } from './commandLine/parts';
import { compileLess } from './compileLess';
import { isFull } from './errorCodes';
import { wordFailure, type Streams } from './run';
import { linesWithoutControls, withoutControls } from './terminal/controls';
import { createTools } from './engine';
import { wordUsageError } from './commandLine/usage';
import { wordingIn } from './wording';

/** Runs the command that the arguments ask for. */
async function main(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let task: Task | null = null;
  const tools = await withOwnNames(createTools(), args);
  const asked = languageAskedFor(args) ?? languageBeside(args, tools);
  const programOf = (only: string | null): Command =>
    createProgram(
      streams,
      tools,
      asked,
      (begun) => {
        task = begun;
      },
      only,
    );
  // Mostly the command stands first; without one of that name, all are there for help and for what is wrong.
  const [first = ''] = args;
  const alone = programOf(first);
  const program = alone.commands.length > 0 ? alone : programOf(null);
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.clean;
    // Without a command commander has shown the help.
    if (error.code !== 'commander.help') {
      const { commands } = programOf(null);
      const names = {
        commands: commands.map((command) => command.name()),
        options: commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? [])),
      };
      const { text } = wordingIn(asked ?? 'zh-cn');
      streams.stderr.write(`${linesWithoutControls(wordUsageError(error, names, text))}\n`);
    }
    return exitCodes.failed;
  }
  return (task as Task | null)?.() ?? exitCodes.clean;
}

/** Help and wrong usage need the language before commander has read the arguments. */
function languageAskedFor(args: readonly string[]): Language | null {
  const end = args.indexOf('--');
  const flags = end < 0 ? args : args.slice(0, end);
  const value = flags.flatMap((flag, index) =>
    flag === '--lang' ? [flags[index + 1]] : flag.startsWith('--lang=') ? [flag.slice(7)] : [],
  );
  return languages.find((language) => language === value.at(-1)) ?? null;
}

/** Runs the command of the process's own arguments. */
export function runAsProgram(): void {
  compileLess();
  const { stdout, stderr } = process;
  const args = process.argv.slice(2);
  let least: ExitCode = exitCodes.clean;
  // The failed write itself says so, but for the help's; where nobody reads, the run goes on to its exit status.
  stderr.on('error', () => undefined);
  stdout.on('error', (error) => {
    if (!isFull(error)) return;
    least = exitCodes.failed;
    process.exitCode = least;
  });
  const streams: Streams = {
    // Few commands read it, and it takes a while to be made.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
  };
  main(args, streams).then(
    (code) => {
      process.exitCode = code > least ? code : least;
    },
    (error: unknown) => {
      process.exitCode = exitCodes.failed;
      const { text } = wordingIn(languageAskedFor(args) ?? 'zh-cn');
      stderr.write(`${withoutControls(wordFailure(error, text))}\n`);
    },
  );
}

/** What the threads that `--jobs` starts do. */
export { serveJobs } from './jobs/worker';
