import type { FileProblem } from '../../project/jsonText';
import { dirname, join, relative, resolve } from 'node:path';
import { readOrdinaryFileAtOnce } from '../../disk/readFile';
import { indexLines } from '../../text/lines';
import { defaultSettings } from '../../project/settings';
import { noTypes, type OwnTypes } from '../../project/ownTypes/read';
import type { Engine } from '../../project/ownTypes/engine';
import { defaultExport } from '../../project/exportSetting';
import {
  parseSettingsFile,
  settingsFileName,
  type FileSettings,
  type SettingsFile,
} from '../../project/settingsFile';
import type { Tools } from '../engine';
import { lookUpwards } from '../files/upwards';
import { textOf } from '../files/text';
import { failTypes, loadTypes } from './ownTypes';
import { isMissing } from '../errorCodes';
import { failWithError, type SayingRun } from '../run';

/** What holds for a draft, and the file that says so. The path of the report of the year before is whole. */
export interface HeldSettings extends FileSettings {
  readonly source: { readonly path: string; readonly text: string } | null;
  /** The types beside the product's. */
  readonly ownTypes: OwnTypes;
  /** What the draft is read and checked with. */
  readonly engine: Engine;
}

/** Finds the settings for a draft by its path. */
export type SettingsFor = (draftPath: string) => Promise<HeldSettings>;

/** A settings file as it was read, before anything is said of it. */
export interface LoadedSettings extends SettingsFile {
  readonly path: string;
  readonly text: string;
  readonly settings: HeldSettings;
}

/** What settings need to know of the product. */
export type SettingTools = Pick<Tools, 'engine' | 'engineFor'>;

/** Reads a settings file and the types that it names. Throws if it cannot be read or is no text. */
export async function loadSettings(path: string, tools: SettingTools): Promise<LoadedSettings> {
  const { text } = textOf(readOrdinaryFileAtOnce(path));
  const { types } = parseSettingsFile(text, tools.engine.known).settings;
  const own = await loadTypes(dirname(path), types, tools.engine.known);
  const engine = tools.engineFor(own.ownTypes);
  // Now that the names of the types are known.
  const { settings, problems } = parseSettingsFile(text, engine.known);
  const { previous } = settings;
  return {
    path,
    text,
    settings: {
      ...settings,
      previous: previous && resolve(dirname(path), previous),
      source: { path, text },
      ownTypes: own.ownTypes,
      engine,
    },
    problems: [...problems, ...own.problems],
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

/** The same of the types that it names. */
export function reportSettings(loaded: LoadedSettings, run: SayingRun): void {
  reportProblems(loaded, run);
  failTypes(loaded.settings.ownTypes.files, run);
}

/** What `cli.failure.settings` tells of a problem. */
export function placeIn(
  { path, text }: Pick<LoadedSettings, 'path' | 'text'>,
  { span, message }: FileProblem,
  run: SayingRun,
): Readonly<Record<string, string | number>> {
  const { line, character } = indexLines(text).positionAt(span.start);
  return { path, line: line + 1, column: character + 1, problem: run.wording.say(message) };
}

/** The settings of a draft that no settings file is for. */
const noSettings: Omit<HeldSettings, 'engine'> = {
  ...defaultSettings,
  words: {},
  previous: null,
  rollup: null,
  collection: null,
  requirements: null,
  types: [],
  ownTypes: noTypes,
  export: defaultExport,
  source: null,
};

/** What the settings file says; null where there is none, or none that can be read, which is told. */
export async function settingsAt(
  path: string,
  run: SayingRun,
  tools: SettingTools,
): Promise<HeldSettings | null> {
  try {
    const loaded = await loadSettings(path, tools);
    reportSettings(loaded, run);
    return loaded.settings;
  } catch (error) {
    if (!isMissing(error)) failWithError(run, path, error);
    return null;
  }
}

/** Looks for the settings file nearest to a draft. */
export function createSettingsSearch(run: SayingRun, tools: SettingTools): SettingsFor {
  const otherwise: HeldSettings = { ...noSettings, engine: tools.engine };
  const find = lookUpwards((folder) =>
    settingsAt(relative(process.cwd(), join(folder, settingsFileName)), run, tools),
  );
  return async (draftPath) => (await find(draftPath)) ?? otherwise;
}
