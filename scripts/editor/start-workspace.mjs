import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editableCopy, temporaryFolder } from './copies.mjs';
import { repository } from './paths.mjs';

/**
 * What a started VS Code shows.
 *
 * @typedef {object} Shown
 * @property {string | undefined} folder the workspace, where it is one folder
 * @property {string | undefined} workspaceFile the workspace, where it is several folders
 * @property {readonly string[]} files to open in editors
 */

/**
 * A copy of the sample drafts, so that trying things does not change them, with the newest of those that
 * have mistakes open.
 *
 * @param {import('./closing.mjs').Closing} closing removes the copy
 * @returns {Promise<Shown>}
 */
export async function sampleWorkspace(closing) {
  const folder = await editableCopy(path.join(repository, 'samples'), closing);
  const names = (await readdir(folder)).filter((name) => /\.(gouji|md|txt)$/.test(name)).sort();
  const shown = names.findLast((name) => name.includes('有错')) ?? names[0];
  return { folder, workspaceFile: undefined, files: shown ? [path.join(folder, shown)] : [] };
}

/**
 * The drafts named, where they are: their folders are the workspace.
 *
 * @param {readonly string[]} drafts full paths of files and folders; at least one
 * @param {import('./closing.mjs').Closing} closing removes what had to be written for it
 * @returns {Promise<Shown>}
 */
export async function draftsWorkspace(drafts, closing) {
  const kinds = await Promise.all(
    drafts.map(async (draft) => ({ draft, isFolder: (await stat(draft)).isDirectory() })),
  );
  const files = kinds.filter(({ isFolder }) => !isFolder).map(({ draft }) => draft);
  const folders = [
    ...new Set(kinds.map(({ draft, isFolder }) => (isFolder ? draft : path.dirname(draft)))),
  ];
  if (folders.length === 1) return { folder: folders[0], workspaceFile: undefined, files };
  const workspaceFile = path.join(
    await temporaryFolder('gouji-', closing),
    'drafts.code-workspace',
  );
  const content = { folders: folders.map((folder) => ({ path: folder })) };
  await writeFile(workspaceFile, JSON.stringify(content, undefined, 2));
  return { folder: undefined, workspaceFile, files };
}
