import { extname } from 'node:path';
import { CommanderError, type Command } from 'commander';
import { exitCodes } from '../exitCodes';

/** What commander does not know as wrong usage: no form is told, or the file's name tells another. */
export const formErrors = { none: 'gouji.noForm', other: 'gouji.otherForm' } as const;

/** Files of programs that refuse to open, or take for damaged, what is of another form than its name says. */
const ofPrograms: readonly string[] = [
  ...['docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'pdf'],
  ...['odt', 'ods', 'rtf', 'ofd', 'zip'],
];

/**
 * Lets the name of the file to write tell its form where `--format` or `--to` does not, and refuses names
 * that promise another form: nobody wants a `.xlsx` that Excel cannot open.
 */
export function formByName(
  command: Command,
  option: 'format' | 'to',
  forms: readonly string[],
): void {
  command.hook('preAction', () => {
    const output: unknown = command.getOptionValue('output');
    const named = typeof output === 'string' ? extname(output).slice(1).toLowerCase() : '';
    const isAsked = command.getOptionValueSource(option) === 'cli';
    if (!isAsked && forms.includes(named)) command.setOptionValue(option, named);
    const form: unknown = command.getOptionValue(option);
    if (typeof form !== 'string') {
      throw wrong(formErrors.none, forms.join(', '));
    }
    const isOfProgram = ofPrograms.includes(named) || ofPrograms.includes(form);
    const isPromised = ofPrograms.includes(named) || forms.includes(named);
    if (isOfProgram && isPromised && named !== form) {
      throw wrong(formErrors.other, String(output), form);
    }
  });
}

/** As commander words its own, with what it is about between quotes. */
const wrong = (code: string, ...parts: readonly string[]): CommanderError =>
  new CommanderError(
    exitCodes.failed,
    code,
    parts.map((part) => `'${part.replaceAll("'", '’')}'`).join(' '),
  );
