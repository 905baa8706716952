import { Argument, InvalidArgumentError, Option } from 'commander';
import type { CommandParts } from './parts';
import { checkTemplates } from '../commands/template';
import { draftTemplate } from '../commands/templateFrom';
import { languages } from '../../wording/wording';

/** Adds the commands for types of one's own: `template check` and `template from`. */
export function addTemplateCommands({ subcommand, say, tools, begin }: CommandParts): void {
  const language = (): Option =>
    new Option('--lang <language>', say('cli.option.lang')).choices(languages).default('zh-cn');
  subcommand('template', 'cli.template.about', (template) => {
    template.helpCommand(false);
    template
      .command('check')
      .description(say('cli.template.check.about'))
      .helpOption('-h, --help', say('cli.help.about'))
      .addOption(language())
      .addArgument(new Argument('<path...>', say('cli.template.option.paths')))
      .action((paths: readonly string[]) => begin((run) => checkTemplates(paths, tools, run)));
    template
      .command('from')
      .description(say('cli.template.from.about'))
      .helpOption('-h, --help', say('cli.help.about'))
      .addOption(language())
      .addArgument(new Argument('<file>', say('cli.template.option.file')))
      .addOption(new Option('-o, --output <folder>', say('cli.template.option.output')))
      .addOption(
        new Option('--id <name>', say('cli.template.option.id'))
          .default('own')
          .argParser((name: string) => {
            if (/^[a-z][a-z0-9-]{1,30}$/.test(name)) return name;
            throw new InvalidArgumentError(name);
          }),
      )
      .action((path: string, { output, id }: { readonly output?: string; readonly id: string }) =>
        begin((run) => draftTemplate(path, { output: output ?? null, id }, tools, run)),
      );
  });
}
