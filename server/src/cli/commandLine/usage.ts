import { existsSync } from 'node:fs';
import type { CommanderError } from 'commander';
import { formErrors } from './formByName';
import { nearest } from './nearest';
import type { Say } from '../wording';

/** The names among which a mistyped one is looked for. */
export interface UsageNames {
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

/** What is wrong with the arguments, in the user's language; commander says it in English only. */
export function wordUsageError(
  { code, message }: CommanderError,
  names: UsageNames,
  say: Say,
): string {
  const [name = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const similar = (known: readonly string[]): string => {
    const found = nearest(name, known);
    return found === null ? '' : say('cli.usage.similar', { name: found });
  };
  const invalid = (): string => {
    const [, flag = ''] = /--([a-z-]+) </.exec(name) ?? [];
    const key = `cli.usage.invalid.${flag}`;
    const form = say(key);
    // A key that there is no text for is given back.
    return say('cli.usage.invalid', { option: name, value }) + (form === key ? '' : form);
  };
  const reason = (): string => {
    switch (code) {
      case 'commander.missingArgument':
        return say('cli.usage.missing', { name });
      case 'commander.optionMissingArgument':
        return say('cli.usage.value', { name });
      case 'commander.unknownOption':
        return (
          say('cli.usage.option', { name }) +
          (existsSync(name) ? say('cli.usage.dashed', { name }) : similar(names.options))
        );
      case 'commander.unknownCommand':
        return (
          say('cli.usage.command', { name }) +
          (isLikeFile(name) ? say('cli.usage.as-file', { name }) : similar(names.commands))
        );
      case 'commander.excessArguments':
        return say('cli.usage.excess', { command: name });
      case 'commander.invalidArgument': {
        const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? '';
        return choices === ''
          ? invalid()
          : say('cli.usage.choice', { option: name, value, choices });
      }
      case formErrors.none:
        return say('cli.usage.no-form', { choices: name });
      case formErrors.other:
        return say('cli.usage.other-form', { path: name, format: value });
      case 'commander.conflictingOption':
        return say('cli.usage.conflict', { name, other: value });
      default:
        return say('cli.usage.other', { reason: message.replace(/^error: /, '') });
    }
  };
  return `${reason()}\n${say('cli.usage.help')}`;
}

/** Whether a file was named where a command belongs. */
const isLikeFile = (name: string): boolean => existsSync(name) || /[./\\*]/.test(name);
