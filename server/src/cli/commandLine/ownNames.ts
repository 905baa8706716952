import { dirname, join, resolve } from 'node:path';
import { settingsFileName } from '../../project/settingsFile';
import type { Tools } from '../engine';
import { loadSettings } from '../settings/settings';

/** Options whose values may be names that only a settings file has. */
const naming = ['--type', '--edition'];

/**
 * The same tools, which know the names of the types that the settings name of what the arguments may mean: a
 * name on the command line is judged before the drafts' settings are read. Nothing is looked for unless a
 * name is asked for that does not come with the product.
 */
export async function withOwnNames(tools: Tools, args: readonly string[]): Promise<Tools> {
  const known = ['auto', ...tools.known.types, ...tools.known.editions];
  const asked = valuesOf(naming, args).filter((name) => !known.includes(name));
  if (asked.length === 0) return tools;
  const [config] = valuesOf(['--config'], args);
  const paths = args.filter((each) => !each.startsWith('-'));
  const files = new Set(config === undefined ? paths.flatMap(settingsAbove) : [config]);
  for (const file of [...files, ...settingsAbove('.')]) {
    const { engine } = await loadSettings(file, tools).then(
      ({ settings }) => settings,
      // What cannot be read is said where it holds for a draft.
      () => tools,
    );
    const { types, editions } = engine.known;
    if (asked.every((name) => types.includes(name) || editions.includes(name)))
      return { ...tools, known: engine.known, reader: engine.reader };
  }
  return tools;
}

const valuesOf = (options: readonly string[], args: readonly string[]): readonly string[] =>
  args.flatMap((arg, at) => {
    const [name, value] = arg.split('=', 2);
    if (!options.includes(name!)) return [];
    return [value ?? args[at + 1] ?? ''];
  });

/** Where settings for a file or folder may be: in it and above. */
export function settingsAbove(path: string): readonly string[] {
  const found: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    found.push(join(folder, settingsFileName));
    if (folder === dirname(folder)) return found;
  }
}
