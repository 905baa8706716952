import { existsSync } from 'node:fs';
import { readOrdinaryFileAtOnce } from '../../disk/readFile';
import { parseSettingsFile } from '../../project/settingsFile';
import type { Language } from '../../wording/wording';
import type { Tools } from '../engine';
import { textOf } from '../files/text';
import { settingsAbove } from './ownNames';

/**
 * The language of the settings nearest to the first file or folder of the arguments, else to the working
 * folder: all of a run is said in one language. Null where they leave it open, are named by `--config`, which
 * are read later, or cannot be read, which is said where they hold for a draft.
 */
export function languageBeside(args: readonly string[], tools: Tools): Language | null {
  if (args.some((arg) => arg.split('=', 1)[0] === '--config')) return null;
  const [, ...rest] = args;
  const first = rest.find((arg) => arg !== '' && !arg.startsWith('-') && existsSync(arg)) ?? '.';
  const file = settingsAbove(first).find((path) => existsSync(path));
  if (file === undefined) return null;
  try {
    const { text } = textOf(readOrdinaryFileAtOnce(file));
    const { language } = parseSettingsFile(text, tools.engine.known).settings;
    return language === 'auto' ? null : language;
  } catch {
    return null;
  }
}
