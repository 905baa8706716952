import { suppressionUnknown } from '../../rules/catalogue/suppression-unknown';
import { isFailure } from '../../rules/failures';
import { severities, type Finding, type Severity } from '../../rules/model';
import { entryFor, type BaselineEntry } from '../../rules/suppression/baseline';
import type { KnownNames } from '../../project/settings';
import type { Language } from '../../wording/wording';
import type { ExitCode } from '../exitCodes';
import { readDrafts, type Draft } from '../drafts';
import { isSearched, type SearchFailure } from '../files/search';
import { formats, type FormatName } from '../formats/formats';
import type { CheckedDraft, CheckedFile } from '../formats/format';
import { recordOf } from '../findingRecord';
import { createRun, failWithError, type Run, type Streams } from '../run';
import {
  createSettingsSearch,
  loadSettings,
  reportProblems,
  type LoadedSettings,
  type SettingsFor,
} from '../settings';
import { wantsColours } from '../terminal/colours';
import type { Tools } from '../engine';
import { createJudges, failRules, noteStale } from '../verdicts';
import { wordingIn } from '../wording';
import { writeBaseline } from '../baseline';

export const never = 'never';

export interface CheckOptions {
  readonly format: FormatName;
  readonly failOn: Severity | typeof never;
  readonly edition: string | null;
  readonly previous?: string;
  readonly subordinates?: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
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
  if (options.subordinates && !(await isOneFile(paths))) {
    run.fail('cli.usage.one-consolidated');
    return run.exitCode();
  }
  if (named) reportProblems(named, run);
  const settingsFor: SettingsFor = named
    ? () => Promise.resolve(named.settings)
    : createSettingsSearch(run, tools.known);

  const accepted = new Map<string, readonly BaselineEntry[]>();
  const output = formats[options.format](
    checked(paths, options, tools, settingsFor, accepted, run),
    {
      say: run.wording.text,
      languageTag: languageTags[language],
      rules: tools.checker.rules,
      fails: (severity) => reaches(severity, options.failOn),
      colours: wantsColours(streams.stdout),
    },
  );
  for await (const text of output) await run.print(text);
  if (options.writeBaseline !== undefined) {
    await writeBaseline(options.writeBaseline, accepted, run);
  }
  return run.exitCode();
}

async function* checked(
  paths: readonly string[],
  options: CheckOptions,
  tools: Tools,
  settingsFor: SettingsFor,
  accepted: Map<string, readonly BaselineEntry[]>,
  run: Run,
): AsyncGenerator<CheckedFile> {
  const { failOn, language, previous = null, baseline = null, writeBaseline } = options;
  const { subordinates = null } = options;
  const judgeOf = createJudges(
    {
      previous,
      subordinates,
      withoutUnits: false,
      baseline,
      withoutBaseline: writeBaseline !== undefined,
    },
    tools,
    run,
  );
  const checkOne = async (draft: Draft): Promise<CheckedDraft> => {
    const { path, report, settings } = draft;
    const judge = await judgeOf(draft);
    const verdict = judge.review(report);
    failRules(path, verdict.failures, run);
    noteStale(draft, judge, verdict, run);
    const taken = writeBaseline === undefined ? [] : verdict.findings.filter(isAcceptable);
    if (writeBaseline !== undefined) {
      accepted.set(
        path,
        taken.map((finding) => entryFor(report, finding)),
      );
    }
    const findings = verdict.findings.filter((finding) => !taken.includes(finding));
    if (findings.some(({ severity }) => reaches(severity, failOn))) run.noteFinding();
    const wording =
      language === null && settings.language !== 'auto'
        ? wordingIn(settings.language)
        : run.wording;
    return { record: recordOf(path, report, findings, wording), report };
  };
  for await (const file of readDrafts(paths, tools, options, settingsFor, run)) {
    if ('error' in file) {
      yield { record: file, report: null };
      continue;
    }
    const { path } = file;
    try {
      yield await checkOne(file);
    } catch (error) {
      yield { record: { path, error: failWithError(run, path, error) }, report: null };
    }
  }
}

/** Whether the paths are one draft, so that it is clear which report the others are added up in. */
const isOneFile = async ([path, ...others]: readonly string[]): Promise<boolean> =>
  path !== undefined && others.length === 0 && !(await isSearched(path));

async function load(path: string, known: KnownNames): Promise<LoadedSettings | SearchFailure> {
  try {
    return await loadSettings(path, known);
  } catch (error) {
    return { path, error };
  }
}

/** What is said of comments is mended in them and not accepted elsewhere; nor is that a check failed. */
const isAcceptable = (finding: Finding): boolean =>
  finding.code !== suppressionUnknown.code && !isFailure(finding);

const reaches = (severity: Severity, threshold: Severity | typeof never): boolean =>
  threshold !== never && severities.indexOf(severity) <= severities.indexOf(threshold);

const languageOf = (loaded: LoadedSettings | null): Language | null =>
  loaded === null || loaded.settings.language === 'auto' ? null : loaded.settings.language;
