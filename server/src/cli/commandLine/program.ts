import { Argument, Command, Option } from 'commander';
import type { Day } from '../../facts/dates/calendar';
import { product } from '../../protocol/product';
import { severities } from '../../rules/model';
import { languages, type Language } from '../../wording/wording';
import { addCollectionCommands, type CommandParts } from './collectionCommands';
import { addTemplateCommands } from './templateCommands';
import { never, type Threshold } from '../checking';
import { check } from '../commands/check';
import { exportDraft } from '../commands/export';
import { annotate } from '../commands/annotate';
import { fix } from '../commands/fix';
import { importDrafts } from '../commands/import';
import { parse, parseFormats, type ParseFormat } from '../commands/parse';
import { rulesOfType } from '../../rules/needs';
import { explain, listRules, type RulesFormat } from '../commands/rules';
import type { ExitCode } from '../exitCodes';
import { exportFormats, type ExportFormat } from '../exports/formats';
import { formats, type FormatName } from '../formats/formats';
import { helpIn } from './help';
import { createRun, type Run, type Streams } from '../run';
import { jobsIn } from './jobsOption';
import { replyDayIn } from './replyDay';
import { shardIn, type Shard } from './shard';
import { withLibreOffice, type Tools } from '../engine';
import { wordingIn } from '../wording';

const automatic = 'auto';

interface ReadingFlags {
  readonly type: string;
  readonly edition: string;
  readonly allowEmpty?: true;
  /** True where the option names no program. */
  readonly soffice?: string | true;
}

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

interface FixFlags extends ReadingFlags {
  readonly dryRun?: true;
  readonly proposed?: true;
}

interface ExportFlags extends ReadingFlags {
  readonly to: ExportFormat;
  readonly output?: string;
}

/** What the command line asked for: the command's work, still to be done. */
export type Task = () => Promise<ExitCode>;

/**
 * The command line as commander understands it. Parsing it gives `begin` the task; wrong usage and
 * help throw commander's errors. `asked` is the language asked for with `--lang`, or by the settings; it has all commands but
 * where `only` names one, which spares making all options of the others.
 */
export function createProgram(
  streams: Streams,
  tools: Tools,
  asked: Language | null,
  begin: (task: Task) => void,
  only: string | null = null,
): Command {
  const wording = wordingIn(asked ?? 'zh-cn');
  const say = wording.text;
  const withRun =
    (work: (run: Run) => Promise<void>): Task =>
    async () => {
      const run = createRun(streams, wording);
      await work(run);
      return run.exitCode();
    };
  const language = (): Option =>
    new Option('--lang <language>', say('cli.option.lang')).choices(languages).default('zh-cn');
  const edition = (): Option =>
    new Option('--edition <edition>', say('cli.option.edition'))
      .choices([automatic, ...tools.known.editions])
      .default(automatic);
  const type = (): Option =>
    new Option('--type <type>', say('cli.option.type'))
      .choices([automatic, ...tools.known.types])
      .default(automatic);
  const allowEmpty = (): Option => new Option('--allow-empty', say('cli.option.allow-empty'));
  const soffice = (): Option => new Option('--soffice [program]', say('cli.option.soffice'));
  const toolsFor = ({ soffice: program }: ReadingFlags): Tools =>
    program === undefined ? tools : withLibreOffice(tools, program === true ? null : program);
  const paths = (): Argument => new Argument('<path...>', say('cli.option.paths'));
  const describe = (command: Command, about: string): Command =>
    command.description(say(about)).helpOption('-h, --help', say('cli.help.about'));
  const subcommand: CommandParts['subcommand'] = (name, about, complete) => {
    if (only !== null && only !== name) return;
    complete(describe(program.command(name), about).addOption(language()));
  };

  const program = describe(new Command(product.name), 'cli.about')
    .version(product.version, '-V, --version', say('cli.help.version'))
    .helpCommand('help [command]', say('cli.help.command'))
    .addOption(language())
    .configureHelp(helpIn(say))
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .showSuggestionAfterError(false);

  subcommand('check', 'cli.check.about', (command) =>
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
      ),
  );

  subcommand('parse', 'cli.parse.about', (command) =>
    command
      .addArgument(new Argument('<file...>', say('cli.option.files')))
      .addOption(type())
      .addOption(edition())
      .addOption(soffice())
      .addOption(allowEmpty())
      .addOption(
        new Option('--format <format>', say('cli.option.format'))
          .choices(parseFormats)
          .default('json'),
      )
      .action((named: string[], flags: ReadingFlags & { readonly format: ParseFormat }) =>
        begin(
          withRun((run) =>
            parse(named, { ...reading(flags), format: flags.format }, toolsFor(flags), run),
          ),
        ),
      ),
  );

  subcommand('fix', 'cli.fix.about', (command) =>
    command
      .addArgument(paths())
      .addOption(new Option('--proposed', say('cli.option.proposed')))
      .addOption(new Option('--dry-run', say('cli.option.dry-run')))
      .addOption(type())
      .addOption(edition())
      .addOption(allowEmpty())
      .action((named: string[], flags: FixFlags) =>
        begin(
          withRun((run) =>
            fix(
              named,
              {
                ...reading(flags),
                dryRun: flags.dryRun === true,
                proposed: flags.proposed === true,
              },
              tools,
              run,
            ),
          ),
        ),
      ),
  );

  subcommand('export', 'cli.export.about', (command) =>
    command
      .addArgument(new Argument('<draft>', say('cli.option.draft')))
      .addOption(
        new Option('--to <format>', say('cli.option.to'))
          .choices(Object.keys(exportFormats))
          .makeOptionMandatory(),
      )
      .addOption(new Option('-o, --output <file>', say('cli.option.output')))
      .addOption(type())
      .addOption(edition())
      .action((path: string, flags: ExportFlags) =>
        begin(
          withRun((run) =>
            exportDraft(
              path,
              { ...reading(flags), to: flags.to, output: flags.output ?? null },
              tools,
              run,
            ),
          ),
        ),
      ),
  );

  addCollectionCommands({ subcommand, say, tools, begin: (work) => begin(withRun(work)) });

  subcommand('import', 'cli.import.about', (command) =>
    command
      .addArgument(new Argument('<file...>', say('cli.option.files')))
      .addOption(new Option('-o, --output <dir>', say('cli.option.import-output')))
      .addOption(type())
      .addOption(edition())
      .addOption(soffice())
      .addOption(allowEmpty())
      .action((named: string[], flags: ReadingFlags & { readonly output?: string }) =>
        begin(
          withRun((run) =>
            importDrafts(
              named,
              { ...reading(flags), output: flags.output ?? null },
              toolsFor(flags),
              run,
            ),
          ),
        ),
      ),
  );

  subcommand('annotate', 'cli.annotate.about', (command) =>
    command
      .addArgument(new Argument('<file>', say('cli.option.annotate-file')))
      .addOption(new Option('-o, --output <copy>', say('cli.option.annotate-output')))
      .addOption(type())
      .addOption(edition())
      .action((path: string, flags: ReadingFlags & { readonly output?: string }) =>
        begin(
          withRun((run) =>
            annotate(path, { ...reading(flags), output: flags.output ?? null }, tools, run),
          ),
        ),
      ),
  );

  addTemplateCommands({ subcommand, say, tools, begin: (work) => begin(withRun(work)) });

  subcommand('rules', 'cli.rules.about', (command) =>
    command
      .addOption(
        new Option('--format <format>', say('cli.option.format'))
          .choices(['pretty', 'json'])
          .default('pretty'),
      )
      .addOption(
        new Option('--type <type>', say('cli.option.rules-type')).choices(tools.known.types),
      )
      .action(({ format, type }: { readonly format: RulesFormat; readonly type?: string }) => {
        const { rules } = tools.checker;
        const { templates } = tools.reader;
        const listed = type === undefined ? rules : rulesOfType(rules, type, templates);
        begin(withRun((run) => listRules(listed, format, run)));
      }),
  );

  subcommand('explain', 'cli.explain.about', (command) =>
    command
      .addArgument(new Argument('<code>', say('cli.option.code')))
      .action((code: string) => begin(withRun((run) => explain(code, tools.checker.rules, run)))),
  );
  return program;
}

const reading = ({ type, edition, allowEmpty }: ReadingFlags) => ({
  type: type === automatic ? null : type,
  edition: edition === automatic ? null : edition,
  allowEmpty: allowEmpty === true,
});
