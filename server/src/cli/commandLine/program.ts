import { Argument, Command, Option } from 'commander';
import { product } from '../../protocol/product';
import { languages, type Language } from '../../wording/wording';
import { addCheckCommand } from './checkCommand';
import { addCollectionCommands } from './collectionCommands';
import { reading, readingParts, type CommandParts, type ReadingFlags, type Task } from './parts';
import { addTemplateCommands } from './templateCommands';
import { exportDraft } from '../commands/export';
import { annotate } from '../commands/annotate';
import { fix } from '../commands/fix';
import { importDrafts } from '../commands/import';
import { parse, parseFormats, type ParseFormat } from '../commands/parse';
import { rulesOfType } from '../../rules/needs';
import { explain, listRules, type RulesFormat } from '../commands/rules';
import { exportFormats, type ExportFormat } from '../exports/formats';
import { formByName } from './formByName';
import { helpIn } from './help';
import { createRun, type Run, type Streams } from '../run';
import type { Tools } from '../engine';
import { wordingIn } from '../wording';

interface FixFlags extends ReadingFlags {
  readonly dryRun?: true;
  readonly proposed?: true;
}

interface ExportFlags extends ReadingFlags {
  readonly to: ExportFormat;
  readonly output?: string;
}

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
  const { type, edition, allowEmpty, soffice, toolsFor } = readingParts(say, tools);
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

  addCheckCommand({ subcommand, say, tools, streams, asked, begin });

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

  subcommand('export', 'cli.export.about', (command) => {
    formByName(command, 'to', Object.keys(exportFormats));
    command
      .addArgument(new Argument('<draft>', say('cli.option.draft')))
      .addOption(
        new Option('--to <format>', say('cli.option.to')).choices(Object.keys(exportFormats)),
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
      );
  });

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
