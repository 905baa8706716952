import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { quietSettings } from './settings.mjs';

/**
 * Puts the quiet settings into a desktop VS Code's profile.
 *
 * @param {string} profile its `--user-data-dir`
 */
export async function writeUserSettings(profile) {
  await mkdir(path.join(profile, 'User'), { recursive: true });
  await writeFile(
    path.join(profile, 'User', 'settings.json'),
    JSON.stringify(quietSettings, undefined, 2),
  );
}
