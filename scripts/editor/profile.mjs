import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { firstLookSettings, quietSettings } from './settings.mjs';

/**
 * Puts the settings for a first look into a desktop VS Code's profile.
 *
 * @param {string} profile its `--user-data-dir`
 */
export async function writeUserSettings(profile) {
  await mkdir(path.join(profile, 'User'), { recursive: true });
  await writeFile(
    path.join(profile, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...firstLookSettings() }, undefined, 2),
  );
}
