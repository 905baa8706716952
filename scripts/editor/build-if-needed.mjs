import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { repository } from './paths.mjs';
import { say } from './language.mjs';
import { run } from './tools.mjs';

/** What a VS Code loads of the extension. */
const bundles = ['client.js', 'client.web.js', 'server.js', 'server.web.js'];

/** What the bundles are made of. */
const sources = ['client/src', 'server/src', 'templates', 'l10n', 'package.json'];

/**
 * Builds the extension if a bundle is missing or older than a source.
 *
 * @param {(line: string) => void} tell gets the progress
 */
export async function buildIfNeeded(tell) {
  const built = Math.min(...bundles.map((name) => changed(path.join(repository, 'dist', name))));
  const written = Math.max(...sources.map((name) => newest(path.join(repository, name))));
  if (built > written) return;
  tell(say('正在构建扩展……', 'Building the extension …'));
  await run(process.execPath, [path.join(repository, 'scripts', 'build.mjs')]);
}

/**
 * When a file was last changed, in milliseconds since 1970; 0 if there is none.
 *
 * @param {string} file
 */
function changed(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * When a file, or the newest file under a folder, was last changed.
 *
 * @param {string} root
 * @returns {number}
 */
function newest(root) {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return changed(root);
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return Math.max(changed(root), ...entries.map((name) => changed(path.join(root, name))));
}
