import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { indexLines } from '../text/lines';
import { defaultSettings, type KnownNames, type Settings } from '../workspace/settings';
import { parseSettingsFile, settingsFileName, type SettingsFile } from '../workspace/settingsFile';
import { decode } from '../text/decoding';
import { standardInput } from './files/search';
import { failWithError, type Run } from './run';

/** Finds the settings for a draft by its path. */
export type SettingsFor = (draftPath: string) => Promise<Settings>;

/** A settings file as it was read, before anything is said of it. */
export interface LoadedSettings extends SettingsFile {
  readonly path: string;
  readonly text: string;
}

/** Reads a settings file. Throws if it cannot be read; a text in no known encoding is empty. */
export async function loadSettings(path: string, known: KnownNames): Promise<LoadedSettings> {
  const text = decode(await readFile(path))?.text ?? '';
  return { path, text, ...parseSettingsFile(text, known) };
}

/** Names each thing in the file that was not understood, with its place. */
export function reportProblems({ path, text, problems }: LoadedSettings, run: Run): void {
  const lines = indexLines(text);
  for (const { span, message } of problems) {
    const { line, character } = lines.positionAt(span.start);
    const problem = run.wording.say(message);
    run.fail('cli.failure.settings', { path, line: line + 1, column: character + 1, problem });
  }
}

/**
 * Looks for the settings file nearest to a draft: beside it or in a folder above, up to the working
 * folder; for a draft elsewhere and for standard input, only beside it. Each file is read once.
 */
export function createSettingsSearch(run: Run, known: KnownNames): SettingsFor {
  const byFolder = new Map<string, Promise<Settings>>();
  const settingsIn = (folder: string): Promise<Settings> => {
    const found = byFolder.get(folder) ?? look(folder);
    byFolder.set(folder, found);
    return found;
  };
  const look = async (folder: string): Promise<Settings> => {
    const path = join(folder, settingsFileName);
    try {
      const loaded = await loadSettings(relative(process.cwd(), path), known);
      reportProblems(loaded, run);
      return loaded.settings;
    } catch (error) {
      if (!isMissing(error)) failWithError(run, path, error);
      return isBelowWorkingFolder(folder) ? settingsIn(dirname(folder)) : defaultSettings;
    }
  };
  return (draftPath) =>
    settingsIn(draftPath === standardInput ? process.cwd() : dirname(resolve(draftPath)));
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const isBelowWorkingFolder = (folder: string): boolean =>
  folder.startsWith(process.cwd().replace(/[\\/]$/, '') + sep);
