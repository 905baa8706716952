import { dirname, join, relative, resolve } from 'node:path';
import { readOrdinaryFile } from '../disk/readFile';
import { indexLines } from '../text/lines';
import { defaultSettings, type KnownNames } from '../project/settings';
import { defaultExport } from '../project/exportSetting';
import {
  parseSettingsFile,
  settingsFileName,
  type FileSettings,
  type SettingsFile,
} from '../project/settingsFile';
import { lookUpwards } from './files/upwards';
import { textOf } from './files/text';
import { failWithError, isMissing, type SayingRun } from './run';

/** What holds for a draft, and the file that says so. The path of the report of the year before is whole. */
export interface HeldSettings extends FileSettings {
  readonly source: { readonly path: string; readonly text: string } | null;
}

/** Finds the settings for a draft by its path. */
export type SettingsFor = (draftPath: string) => Promise<HeldSettings>;

/** A settings file as it was read, before anything is said of it. */
export interface LoadedSettings extends SettingsFile {
  readonly path: string;
  readonly text: string;
  readonly settings: HeldSettings;
}

/** Reads a settings file. Throws if it cannot be read or is no text. */
export async function loadSettings(path: string, known: KnownNames): Promise<LoadedSettings> {
  const { text } = textOf(await readOrdinaryFile(path));
  const { settings, problems } = parseSettingsFile(text, known);
  const { previous } = settings;
  return {
    path,
    text,
    settings: {
      ...settings,
      previous: previous && resolve(dirname(path), previous),
      source: { path, text },
    },
    problems,
  };
}

/** Names each thing in the file that was not understood, with its place. */
export function reportProblems(
  { path, text, problems }: Pick<LoadedSettings, 'path' | 'text' | 'problems'>,
  run: SayingRun,
): void {
  for (const problem of problems) {
    run.fail('cli.failure.settings', placeIn({ path, text }, problem, run));
  }
}

/** What `cli.failure.settings` tells of a problem. */
export function placeIn(
  { path, text }: Pick<LoadedSettings, 'path' | 'text'>,
  { span, message }: SettingsFile['problems'][number],
  run: SayingRun,
): Readonly<Record<string, string | number>> {
  const { line, character } = indexLines(text).positionAt(span.start);
  return { path, line: line + 1, column: character + 1, problem: run.wording.say(message) };
}

/** The settings of a draft that no settings file is for. */
const noSettings: HeldSettings = {
  ...defaultSettings,
  words: {},
  previous: null,
  rollup: null,
  collection: null,
  requirements: null,
  export: defaultExport,
  source: null,
};

/** Looks for the settings file nearest to a draft. */
export function createSettingsSearch(run: SayingRun, known: KnownNames): SettingsFor {
  const find = lookUpwards(async (folder) => {
    const path = relative(process.cwd(), join(folder, settingsFileName));
    try {
      const loaded = await loadSettings(path, known);
      reportProblems(loaded, run);
      return loaded.settings;
    } catch (error) {
      if (!isMissing(error)) failWithError(run, path, error);
      return null;
    }
  });
  return async (draftPath) => (await find(draftPath)) ?? noSettings;
}
