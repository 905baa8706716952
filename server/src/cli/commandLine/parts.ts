import { Option, type Command } from 'commander';
import type { ReadingOptions } from '../input/drafts';
import { withLibreOffice, type Tools } from '../engine';
import type { ExitCode } from '../exitCodes';
import type { Run } from '../run';
import type { Say } from '../wording';

/** What commands are made with. */
export interface CommandParts {
  /** Adds a command, unless another one alone is asked for; `complete` gives it what it has. */
  readonly subcommand: (name: string, about: string, complete: (command: Command) => void) => void;
  readonly say: Say;
  readonly tools: Tools;
  /** Makes the work the task of this run. */
  readonly begin: (work: (run: Run) => Promise<void>) => void;
}

/** What the command line asked for: the command's work, still to be done. */
export type Task = () => Promise<ExitCode>;

/** What was said to a command that reads drafts. */
export interface ReadingFlags {
  readonly type: string;
  readonly edition: string;
  readonly allowEmpty?: true;
  /** True where the option names no program. */
  readonly soffice?: string | true;
}

/** The options of a command that reads drafts, each made anew, and the tools that they ask for. */
export interface ReadingParts {
  readonly type: () => Option;
  readonly edition: () => Option;
  readonly allowEmpty: () => Option;
  readonly soffice: () => Option;
  readonly toolsFor: (flags: ReadingFlags) => Tools;
}

const automatic = 'auto';

export const readingParts = (say: Say, tools: Tools): ReadingParts => ({
  type: () =>
    new Option('--type <type>', say('cli.option.type'))
      .choices([automatic, ...tools.known.types])
      .default(automatic),
  edition: () =>
    new Option('--edition <edition>', say('cli.option.edition'))
      .choices([automatic, ...tools.known.editions])
      .default(automatic),
  allowEmpty: () => new Option('--allow-empty', say('cli.option.allow-empty')),
  soffice: () => new Option('--soffice [program]', say('cli.option.soffice')),
  toolsFor: ({ soffice: program }) =>
    program === undefined ? tools : withLibreOffice(tools, program === true ? null : program),
});

/** How drafts are to be read by what was said. */
export const reading = ({ type, edition, allowEmpty }: ReadingFlags): ReadingOptions => ({
  type: type === automatic ? null : type,
  edition: edition === automatic ? null : edition,
  allowEmpty: allowEmpty === true,
});
