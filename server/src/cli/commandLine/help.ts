import type { Command, HelpConfiguration, Option } from 'commander';
import type { Say } from '../wording';

/** Commander's help in the user's language. */
export const helpIn = (say: Say): HelpConfiguration => {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('cli.help.usage'),
    'Arguments:': say('cli.help.arguments'),
    'Options:': say('cli.help.options'),
    'Commands:': say('cli.help.commands'),
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) =>
      usage
        .replace('[options]', say('cli.help.options-place'))
        .replace('[command]', say('cli.help.command-place')),
    optionDescription: (option) => describe(option, say),
    argumentDescription: ({ description }) => description,
    subcommandTerm: (command) => `${command.name()} ${argumentsOf(command)}`.trim(),
  };
};

function describe({ description, argChoices, defaultValue }: Option, say: Say): string {
  const known: unknown = defaultValue;
  const details = [
    ...(argChoices ? [say('cli.help.choices', { choices: argChoices.join(', ') })] : []),
    ...(typeof known === 'string' ? [say('cli.help.default', { value: known })] : []),
  ];
  return details.length === 0 ? description : `${description} (${details.join('; ')})`;
}

const argumentsOf = (command: Command): string =>
  command.registeredArguments
    .map((argument) => {
      const name = argument.name() + (argument.variadic ? '...' : '');
      return argument.required ? `<${name}>` : `[${name}]`;
    })
    .join(' ');
