import { Argument, Option } from 'commander';
import type { Day } from '../../facts/dates/calendar';
import { init } from '../commands/init';
import { merge, mergeFormats, type MergeFormat } from '../commands/merge';
import { rollup, rollupFormats, type RollupFormat } from '../commands/rollup';
import { roster, rosterFormats, type RosterFormat, type RosterOptions } from '../commands/roster';
import { formByName } from './formByName';
import type { CommandParts } from './parts';
import { jobsIn, replyDayIn, yearIn } from './optionValues';

interface CollectedFlags {
  readonly year?: number;
  readonly jobs?: number;
}

interface RollupFlags extends CollectedFlags {
  readonly format: RollupFormat;
  readonly output?: string;
  readonly parent?: string;
}

interface MergeFlags {
  readonly format: MergeFormat;
  readonly output?: string;
  readonly since?: string;
  readonly replyBy?: Day;
}

/** Adds the commands for many reports: `init`, `roster` and `rollup` of a folder, `merge` of results. */
export function addCollectionCommands({ subcommand, say, tools, begin }: CommandParts): void {
  const folder = (): Argument => new Argument('[folder]', say('cli.option.folder')).default('.');
  const year = (): Option => new Option('--year <year>', say('cli.option.year')).argParser(yearIn);
  const format = (names: readonly string[], usual: string): Option =>
    new Option('--format <format>', say('cli.option.format')).choices(names).default(usual);

  const jobsOption = (): Option =>
    new Option('--jobs <n>', say('cli.option.jobs')).argParser(jobsIn);

  subcommand('init', 'cli.init.about', (command) =>
    command
      .addArgument(folder())
      .addOption(new Option('--units <list>', say('cli.option.units')))
      .action((path: string, { units }: { readonly units?: string }) =>
        begin((run) => init(path, units ?? null, tools, run)),
      ),
  );

  subcommand('roster', 'cli.roster.about', (command) =>
    command
      .addArgument(folder())
      .addOption(format(rosterFormats, 'pretty'))
      .addOption(year())
      .addOption(jobsOption())
      .action(
        (
          path: string,
          { format: form, ...flags }: CollectedFlags & { readonly format: RosterFormat },
        ) => begin((run) => roster(path, { format: form, ...withNulls(flags) }, tools, run)),
      ),
  );

  subcommand('merge', 'cli.merge.about', (command) => {
    formByName(command, 'format', mergeFormats);
    command
      .addArgument(new Argument('<ndjson...>', say('cli.option.results')))
      .addOption(format(mergeFormats, 'pretty'))
      .addOption(new Option('-o, --output <file>', say('cli.option.output')))
      .addOption(new Option('--since <list>', say('cli.option.since')))
      .addOption(new Option('--reply-by <day>', say('cli.option.reply-by')).argParser(replyDayIn))
      .action((inputs: readonly string[], { format, output, since, replyBy }: MergeFlags) => {
        const options = { output: output ?? null, since: since ?? null, replyBy: replyBy ?? null };
        begin((run) => merge(inputs, { format, ...options }, tools, run));
      });
  });

  subcommand('rollup', 'cli.rollup.about', (command) => {
    formByName(command, 'format', rollupFormats);
    command
      .addArgument(folder())
      .addOption(format(rollupFormats, 'md'))
      .addOption(new Option('-o, --output <file>', say('cli.option.output')))
      .addOption(year())
      .addOption(new Option('--parent <name>', say('cli.option.parent')))
      .addOption(jobsOption())
      .action((path: string, { format: form, output, parent, ...flags }: RollupFlags) => {
        const options = { format: form, output: output ?? null, parent: parent ?? null };
        begin((run) => rollup(path, { ...options, ...withNulls(flags) }, tools, run));
      });
  });
}

/** What was not given is left to what is found. */
const withNulls = ({ year, jobs }: CollectedFlags): Pick<RosterOptions, 'year' | 'jobs'> => ({
  year: year ?? null,
  jobs: jobs ?? null,
});
