import { severities, type Severity } from '../../rules/model';
import type { KnownNames } from '../../workspace/settings';
import type { Language } from '../../wording/wording';
import type { ExitCode } from '../exitCodes';
import { readDrafts } from '../drafts';
import type { SearchFailure } from '../files/search';
import { formats, type FormatName } from '../formats/formats';
import type { CheckedDraft } from '../formats/format';
import { recordOf } from '../record';
import { createRun, failWithError, type Run, type Streams } from '../run';
import {
  createSettingsSearch,
  loadSettings,
  reportProblems,
  type LoadedSettings,
  type SettingsFor,
} from '../settings';
import { wantsColours } from '../terminal/colours';
import type { Tools } from '../tools';
import { wordingIn } from '../wording';

export const never = 'never';

export interface CheckOptions {
  readonly format: FormatName;
  readonly failOn: Severity | typeof never;
  readonly edition: string | null;
  readonly previous?: string;
  readonly config?: string;
  /** As asked for on the command line. */
  readonly language: Language | null;
  readonly allowEmpty: boolean;
}

const defaultLanguage: Language = 'zh-cn';
const languageTags: Readonly<Record<Language, string>> = { 'zh-cn': 'zh-CN', en: 'en' };

/** Checks the drafts and prints what is found, in one of the forms of output. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  tools: Tools,
  streams: Streams,
): Promise<ExitCode> {
  const loaded = options.config === undefined ? null : await load(options.config, tools.known);
  const named = loaded !== null && 'settings' in loaded ? loaded : null;
  const language = options.language ?? languageOf(named) ?? defaultLanguage;
  const run = createRun(streams, wordingIn(language));
  if (loaded !== null && 'error' in loaded) {
    failWithError(run, loaded.path, loaded.error);
    return run.exitCode();
  }
  if (options.previous !== undefined) {
    run.fail('cli.failure.previous');
    return run.exitCode();
  }
  if (named) reportProblems(named, run);
  const settingsFor: SettingsFor = named
    ? () => Promise.resolve(named.settings)
    : createSettingsSearch(run, tools.known);

  const output = formats[options.format](checked(paths, options, tools, settingsFor, run), {
    say: run.wording.text,
    languageTag: languageTags[language],
    rules: tools.checker.rules,
    fails: (severity) => reaches(severity, options.failOn),
    colours: wantsColours(streams.stdout),
  });
  for await (const text of output) await run.print(text);
  return run.exitCode();
}

async function* checked(
  paths: readonly string[],
  { edition, allowEmpty, failOn }: CheckOptions,
  { reader, checker }: Tools,
  settingsFor: SettingsFor,
  run: Run,
): AsyncGenerator<CheckedDraft> {
  const drafts = readDrafts(paths, reader, { edition, allowEmpty }, settingsFor, run);
  for await (const { path, report, settings } of drafts) {
    const findings = checker.check(report, settings.levels);
    if (findings.some(({ severity }) => reaches(severity, failOn))) run.noteFinding();
    yield { record: recordOf(path, report, findings, run.wording), report };
  }
}

async function load(path: string, known: KnownNames): Promise<LoadedSettings | SearchFailure> {
  try {
    return await loadSettings(path, known);
  } catch (error) {
    return { path, error };
  }
}

const reaches = (severity: Severity, threshold: Severity | typeof never): boolean =>
  threshold !== never && severities.indexOf(severity) <= severities.indexOf(threshold);

const languageOf = (loaded: LoadedSettings | null): Language | null =>
  loaded === null || loaded.settings.language === 'auto' ? null : loaded.settings.language;
