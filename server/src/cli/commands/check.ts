import type { Day } from '../../facts/dates/calendar';
import type { Original } from '../../publish/against/model';
import type { EarlierList } from '../../publish/lists/earlier';
import type { Language } from '../../wording/wording';
import { writeBaseline } from '../settings/baseline';
import { checkDrafts, reaches, type Checking, type Threshold } from '../checking';
import { readEarlierList } from '../results/earlierList';
import type { Tools } from '../engine';
import type { ExitCode } from '../exitCodes';
import { isSearched, search, type SearchFailure } from '../files/search';
import type { CheckedFile } from '../formats/format';
import { binaryFormats, detailOf, formats, type FormatName } from '../formats/formats';
import { analyseAhead, nothingAhead } from '../jobs/ahead';
import type { Wanted } from '../jobs/analysed';
import { startPool } from '../jobs/start';
import { titlesByPool } from '../jobs/titles';
import { watchWorth } from '../jobs/worth';
import { readOriginal } from '../comparison/against';
import { isListFormat, listedFile } from '../formats/lists';
import { createInputs, type InputOptions, type Inputs } from '../input/inputs';
import { createInterrupt } from '../interrupt';
import { createLetters } from '../output/letters';
import { createOutput, isOverInput } from '../output/output';
import { createPairs, titlesInTurn, type Pairs } from '../comparison/pairs';
import { createPerUnit, type UnitLists } from '../output/perUnit';
import { createProgress } from '../output/progress';
import { createRun, failWithError, silentRun, type Run, type Streams } from '../run';
import {
  createSettingsSearch,
  loadSettings,
  reportSettings,
  type LoadedSettings,
  type SettingsFor,
} from '../settings/settings';
import { wantsColours } from '../terminal/colours';
import { createJudges } from '../comparison/verdicts';
import { wordingIn, type Say } from '../wording';

export interface CheckOptions extends InputOptions {
  readonly format: FormatName;
  readonly failOn: Threshold;
  readonly previous?: string;
  /** Path of the draft that the reports were published from. */
  readonly against?: string;
  readonly subordinates?: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** Why what goes into a new baseline is accepted, and whose word that is. */
  readonly reason?: string;
  readonly acceptedBy?: string;
  readonly config?: string;
  /** The file to write; standard output without one. */
  readonly output?: string;
  /** A folder for a list of each unit. */
  readonly perUnit?: string;
  /** The list that was sent before. */
  readonly since?: string;
  /** The last day to reply, for covering notes. */
  readonly replyBy?: Day;
  /** As asked for on the command line. */
  readonly language: Language | null;
  /** So many threads; null leaves it to the number of files and cores. */
  readonly jobs: number | null;
}

const defaultLanguage: Language = 'zh-cn';
const languageTags: Readonly<Record<Language, string>> = { 'zh-cn': 'zh-CN', en: 'en' };

/** Checks the drafts and prints what is found, in one of the forms of output. */
export async function check(
  named: readonly string[],
  options: CheckOptions,
  tools: Tools,
  streams: Streams,
): Promise<ExitCode> {
  const loaded = options.config === undefined ? null : await load(options.config, tools);
  const config = loaded !== null && 'settings' in loaded ? loaded : null;
  const language = options.language ?? languageOf(config) ?? defaultLanguage;
  const run = createRun(streams, wordingIn(language));
  if (loaded !== null && 'error' in loaded) {
    failWithError(run, loaded.path, loaded.error);
    return run.exitCode();
  }
  const isShown = options.output === undefined && streams.stdout.isTTY;
  const isUnshowable = isShown && binaryFormats.includes(options.format);
  const refusal = refusalOf(named, options, isUnshowable);
  if (refusal) {
    run.fail(...refusal);
    return run.exitCode();
  }
  // The units' lists have the form asked for; a terminal shows what it can.
  const format = isUnshowable ? 'pretty' : options.format;
  if (config) reportSettings(config, run);
  const task = await taskFrom(named, { options, language, format, config }, tools, run);
  if (!task) return run.exitCode();
  const work = startWork(task, tools, run);
  await printResult(task, work, tools, run, wantsColours(streams.stdout));
  work.pairs.noteUndecided();
  if (options.writeBaseline !== undefined) {
    const { reason, acceptedBy: by } = options;
    const whose = { ...(reason && { reason }), ...(by && { by }) };
    await writeBaseline(options.writeBaseline, work.checking.accepted, whose, run);
  }
  return run.exitCode();
}

/** What is asked for, once it is clear that it can be done. */
interface Asked {
  readonly options: CheckOptions;
  readonly language: Language;
  readonly format: FormatName;
  /** The settings for all drafts; null where each has those beside it. */
  readonly config: LoadedSettings | null;
}

/** The same with what the files say that it is done with. */
interface Task extends Asked {
  readonly settingsFor: SettingsFor;
  readonly inputs: Inputs;
  /** The list that was sent before; null without one. */
  readonly earlier: EarlierList | null;
  /** The draft that the reports were published from; null without one. */
  readonly original: Original | null;
}

/** Reads what the options name; null where that cannot be read, or would be written over, which is said. */
async function taskFrom(
  named: readonly string[],
  asked: Asked,
  tools: Tools,
  run: Run,
): Promise<Task | null> {
  const { options, config } = asked;
  const { since, against } = options;
  const settingsFor: SettingsFor = config
    ? () => Promise.resolve(config.settings)
    : createSettingsSearch(run, tools);
  const inputs = await createInputs(named, options, tools, settingsFor, run);
  const earlier = since === undefined ? null : await readEarlierList(since, run);
  if (!inputs || (since !== undefined && !earlier)) return null;
  if (await isOverInput(options.output ?? null, filesReadBy(options, inputs), run)) return null;
  const original =
    against === undefined ? null : await readOriginal(against, options, tools, settingsFor, run);
  if (against !== undefined && !original) return null;
  return { ...asked, settingsFor, inputs, earlier, original };
}

/** A check under way. */
interface Work {
  readonly checking: Checking;
  readonly pairs: Pairs;
  /** Ends the threads that work ahead. */
  readonly end: () => void;
}

function startWork(task: Task, tools: Tools, run: Run): Work {
  const { options, language, format, config, settingsFor, inputs, earlier, original } = task;
  const { previous = null, subordinates = null, baseline = null } = options;
  const takesAll = options.writeBaseline !== undefined;
  const wanted: Wanted = {
    detail: {
      ...detailOf[format],
      // What stands in a list that was sent is known again by it.
      list: detailOf[format].list || earlier !== null,
    },
    listed: isListFormat(options.format) || options.perUnit !== undefined,
  };
  // Comparing with a draft, and taking for a new baseline, is done for one report after another.
  const pool =
    original !== null || takesAll
      ? null
      : startPool(
          inputs.files.length,
          options.jobs,
          {
            language,
            ownLanguage: options.language,
            wanted,
            baseline,
            askedFor: { edition: options.edition, type: options.type },
            config: options.config ?? null,
          },
          tools,
        );
  const readTitles = pool ? titlesByPool(pool, tools.importer) : titlesInTurn(tools.importer);
  const pairs = createPairs(inputs.paths, readTitles, tools.importer, run);
  const judges = createJudges(
    { previous, pairs, subordinates, withoutUnits: false, baseline, withoutBaseline: takesAll },
    tools,
    run,
  );
  // It says nothing of the settings: that is said in each draft's turn.
  const silentSettingsFor: SettingsFor = config
    ? settingsFor
    : createSettingsSearch(silentRun(run.wording), tools);
  const ahead = pool
    ? analyseAhead(inputs.files, pool, async (path) =>
        pairs.expectedOf(path, await silentSettingsFor(path)),
      )
    : nothingAhead;
  const { failOn, language: ownLanguage } = options;
  const noteAhead = watchWorth(() => ahead.end());
  const checking = checkDrafts(
    inputs.drafts(ahead),
    judges,
    { failOn, language: ownLanguage, wanted, takesAll, earlier, noteAhead, original },
    run,
  );
  return { checking, pairs, end: () => ahead.end() };
}

/** Prints or writes the result as it comes. */
async function printResult(
  { options, language, format, settingsFor, inputs, earlier }: Task,
  { checking, end }: Work,
  tools: Tools,
  run: Run,
  isInColour: boolean,
): Promise<void> {
  const output = await createOutput(options.output ?? null, run);
  const letterFor = createLetters(settingsFor, options.replyBy ?? null, () => new Date());
  const listFormat = isListFormat(options.format) ? options.format : 'xlsx';
  const unitLists =
    options.perUnit === undefined
      ? null
      : createPerUnit(options.perUnit, listFormat, letterFor, tools.importer, run);
  const printed = formats[format](watched(checking.files, inputs, unitLists, run), {
    say: run.wording.text,
    wording: run.wording,
    languageTag: languageTags[language],
    rules: tools.checker.rules,
    fails: (severity) => reaches(severity, options.failOn),
    colours: options.output === undefined && isInColour,
    letterFor,
    earlier,
  });
  try {
    for await (const text of printed) await output.write(text);
  } finally {
    end();
  }
  await output.end();
}

/** Why what is asked for cannot be done, as far as the command line alone tells; null where it can. */
function refusalOf(
  named: readonly string[],
  { format, perUnit, subordinates, writeBaseline, reason, acceptedBy }: CheckOptions,
  isUnshowable: boolean,
): Parameters<Say> | null {
  if (isUnshowable && perUnit === undefined) return ['cli.export.needs-file', { format }];
  if (subordinates && !isOneFile(named)) return ['cli.usage.one-consolidated'];
  if (writeBaseline !== undefined) return null;
  const name =
    reason !== undefined ? '--reason' : acceptedBy !== undefined ? '--accepted-by' : null;
  return name && ['cli.usage.together', { name, other: '--write-baseline' }];
}

/**
 * The files as they are done, until the user interrupts: what is done by then is the result. Each is
 * written to its unit's list, and told on a terminal.
 */
async function* watched(
  files: AsyncIterable<CheckedFile>,
  inputs: Inputs,
  unitLists: UnitLists | null,
  run: Run,
): AsyncGenerator<CheckedFile> {
  const progress = createProgress(run, () => inputs.count());
  const interrupt = createInterrupt();
  let count = 0;
  try {
    for await (const file of files) {
      await unitLists?.write(listedFile(file));
      progress.done();
      count++;
      yield file;
      if (!interrupt.requested()) continue;
      run.fail('cli.failure.interrupted', { count });
      return;
    }
  } finally {
    progress.end();
    unitLists?.end();
    interrupt.end();
  }
}

/** What must stay as it is whatever is written: the reports, and what they are checked with. */
const filesReadBy = (
  { previous, against, subordinates = [], baseline, config, since, filesFrom }: CheckOptions,
  { files }: Inputs,
): readonly string[] => [
  ...files,
  ...[previous, against, baseline, config, since, filesFrom].flatMap((path) => path ?? []),
  ...subordinates.flatMap((path) =>
    [...search(path)].flatMap((found) => ('error' in found ? [] : [found.path])),
  ),
];

/** Whether the paths are one draft, so that it is clear which report the others are added up in. */
const isOneFile = ([path, ...others]: readonly string[]): boolean =>
  path !== undefined && others.length === 0 && !isSearched(path);

async function load(path: string, tools: Tools): Promise<LoadedSettings | SearchFailure> {
  try {
    return await loadSettings(path, tools);
  } catch (error) {
    return { path, error };
  }
}

const languageOf = (loaded: LoadedSettings | null): Language | null =>
  loaded === null || loaded.settings.language === 'auto' ? null : loaded.settings.language;
