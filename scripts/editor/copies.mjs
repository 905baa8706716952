import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from './paths.mjs';

/**
 * A copy of a folder that may be edited, to be removed when closing.
 *
 * @param {string} folder
 * @param {import('./closing.mjs').Closing} closing
 * @returns {Promise<string>} the copy's path, without symbolic links
 */
export async function editableCopy(folder, closing) {
  // The same name in every window's title, and so in every picture.
  const copy = path.join(await temporaryFolder('gouji-', closing), path.basename(folder));
  await cp(folder, copy, { recursive: true });
  return copy;
}

/**
 * What the suites work on: a copy of their workspace, with the drafts of the samples in its folder
 * `samples`, as they are before their tables are laid out: a test names a row as it is written there.
 *
 * @param {string} folder
 * @param {import('./closing.mjs').Closing} closing
 * @returns {Promise<string>} the copy's path
 */
export async function suitesWorkspace(folder, closing) {
  const copy = await editableCopy(folder, closing);
  await cp(path.join(repository, 'test/editor/drafts'), path.join(copy, 'samples'), {
    recursive: true,
  });
  return copy;
}

/**
 * An extension without content: VS Code starts tests only when some extension is under development,
 * also where the one to be tested is installed.
 *
 * @param {import('./closing.mjs').Closing} closing
 */
export async function emptyExtension(closing) {
  const folder = await temporaryFolder('gouji-empty-', closing);
  const manifest = {
    name: 'tests',
    publisher: 'gouji',
    version: '0.0.0',
    engines: { vscode: '*' },
  };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * @param {string} prefix
 * @param {import('./closing.mjs').Closing} closing
 */
export async function temporaryFolder(prefix, closing) {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), prefix)));
  closing.add(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
