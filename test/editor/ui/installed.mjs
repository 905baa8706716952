import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { repository } from '../../../scripts/editor/paths.mjs';

/**
 * The package that `npm run package` makes: these tests have the extension as users have it.
 *
 * @returns {Promise<string>} its path; fails where it was not made.
 */
export async function builtPackage() {
  const manifest = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8'));
  const file = path.join(repository, `${manifest.name}-${manifest.version}.vsix`);
  await access(file);
  return file;
}

/** The sample drafts, with the settings under which the README's pictures are taken. */
export const samples = path.join(repository, 'samples');
export const inChinese = { 'gouji.language': 'zh-cn' };
