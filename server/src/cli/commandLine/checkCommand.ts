import { Argument, Option } from 'commander';
import type { Day } from '../../facts/dates/calendar';
import { severities } from '../../rules/model';
import type { Language } from '../../wording/wording';
import { never, type Threshold } from '../checking';
import { check } from '../commands/check';
import { formats, type FormatName } from '../formats/formats';
import type { Streams } from '../run';
import { formByName } from './formByName';
import { reading, readingParts, type CommandParts, type ReadingFlags, type Task } from './parts';
import { jobsIn, replyDayIn, shardIn } from './optionValues';
import type { Shard } from '../input/shard';

interface CheckFlags extends ReadingFlags {
  readonly format: FormatName;
  readonly failOn: Threshold;
  readonly previous?: string;
  readonly against?: string;
  readonly subordinates?: readonly string[];
  readonly config?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly reason?: string;
  readonly acceptedBy?: string;
  readonly output?: string;
  readonly perUnit?: string;
  readonly since?: string;
  readonly replyBy?: Day;
  readonly shard?: Shard;
  readonly filesFrom?: string;
  readonly stdin?: 'ndjson';
  readonly changedSince?: string;
  readonly jobs?: number;
  readonly skipOthers?: true;
}

/** What `check` is made with: it makes its own run, which output and threads hang together with. */
export interface CheckParts extends Pick<CommandParts, 'subcommand' | 'say' | 'tools'> {
  readonly streams: Streams;
  /** The language asked for; null leaves it to each draft's settings. */
  readonly asked: Language | null;
  readonly begin: (task: Task) => void;
}

/** Adds `check`, the command with the most options. */
export function addCheckCommand({
  subcommand,
  say,
  tools,
  streams,
  asked,
  begin,
}: CheckParts): void {
  const { type, edition, allowEmpty, soffice, toolsFor } = readingParts(say, tools);
  subcommand('check', 'cli.check.about', (command) => {
    formByName(command, 'format', Object.keys(formats));
    command
      .addArgument(new Argument('[path...]', say('cli.option.paths')))
      .addOption(
        new Option('--format <format>', say('cli.option.format'))
          .choices(Object.keys(formats))
          .default('pretty'),
      )
      .addOption(
        new Option('--fail-on <severity>', say('cli.option.fail-on'))
          .choices([...severities, never])
          .default('error'),
      )
      .addOption(type())
      .addOption(edition())
      .addOption(new Option('--previous <file>', say('cli.option.previous')))
      .addOption(
        new Option('--against <draft>', say('cli.option.against')).conflicts('writeBaseline'),
      )
      .addOption(
        new Option('--subordinates <path>', say('cli.option.subordinates')).argParser(
          (path: string, before: readonly string[] | undefined) => [...(before ?? []), path],
        ),
      )
      .addOption(new Option('--config <file>', say('cli.option.config')))
      .addOption(
        new Option('--baseline <file>', say('cli.option.baseline')).conflicts('writeBaseline'),
      )
      .addOption(new Option('--write-baseline <file>', say('cli.option.write-baseline')))
      .addOption(new Option('--reason <words>', say('cli.option.reason')))
      .addOption(new Option('--accepted-by <name>', say('cli.option.accepted-by')))
      .addOption(new Option('-o, --output <file>', say('cli.option.output')))
      .addOption(new Option('--per-unit <folder>', say('cli.option.per-unit')))
      .addOption(new Option('--since <list>', say('cli.option.since')))
      .addOption(new Option('--reply-by <day>', say('cli.option.reply-by')).argParser(replyDayIn))
      .addOption(new Option('--changed-since <ref>', say('cli.option.changed-since')))
      .addOption(new Option('--jobs <n>', say('cli.option.jobs')).argParser(jobsIn))
      .addOption(new Option('--shard <i/n>', say('cli.option.shard')).argParser(shardIn))
      .addOption(new Option('--files-from <file>', say('cli.option.files-from')))
      .addOption(new Option('--stdin <form>', say('cli.option.stdin')).choices(['ndjson']))
      .addOption(soffice())
      .addOption(allowEmpty())
      .addOption(new Option('--skip-others', say('cli.option.skip-others')))
      .addHelpText('after', `\n${say('cli.help.status')}`)
      .action((named: string[], flags: CheckFlags) =>
        begin(() =>
          check(
            named,
            { ...flags, ...reading(flags), jobs: flags.jobs ?? null, language: asked },
            toolsFor(flags),
            streams,
          ),
        ),
      );
  });
}
