import { CommanderError } from 'commander';
import { languages, type Language } from '../wording/wording';
import { exitCodes, type ExitCode } from './exitCodes';
import { createProgram, type Task } from './program';
import type { Streams } from './run';
import { createTools } from './tools';
import { wordUsageError } from './usage';
import { wordingIn } from './wording';

/** Runs the command that the arguments ask for. */
async function main(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const asked = languageAskedFor(args);
  let task: Task | null = null;
  const program = createProgram(streams, createTools(), asked, (begun) => {
    task = begun;
  });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.clean;
    // Without a command commander has shown the help.
    if (error.code !== 'commander.help') {
      const names = {
        commands: program.commands.map((command) => command.name()),
        options: program.commands.flatMap(({ options }) =>
          options.flatMap(({ long }) => long ?? []),
        ),
      };
      const { text } = wordingIn(asked ?? 'zh-cn');
      streams.stderr.write(`${wordUsageError(error, names, text)}\n`);
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

const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

const { stdin, stdout, stderr } = process;
// Who reads the output may stop early, as `head` does; the failed write itself ends the run.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error) => {
    if (!isBrokenPipe(error)) throw error;
  });
}

main(process.argv.slice(2), { stdin, stdout, stderr }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (isBrokenPipe(error)) return;
    stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = exitCodes.failed;
  },
);
