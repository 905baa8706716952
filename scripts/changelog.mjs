// Checks that a change which users see has its entry in both changelogs:
// `node scripts/changelog.mjs --since BRANCH`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
export const changelogs = ['CHANGELOG.md', 'CHANGELOG.en.md'];

/** What users see of the repository: the sources, what the form says, the words, the manifest. */
const seen =
  /^(?:server\/src|client\/src|templates|wordlists|l10n|snippets|syntaxes|walkthrough)\//;

/**
 * What is missing of a change, in sentences.
 *
 * @param {readonly string[]} changed paths of the files that it changes
 * @param {string} messages of its commits; a line `Changelog: none` says that no user sees it
 * @returns {readonly string[]}
 */
export function missingEntries(changed, messages) {
  if (!changed.some((path) => seen.test(path)) || /^Changelog: none$/m.test(messages)) return [];
  return changelogs
    .filter((path) => !changed.includes(path))
    .map(
      (path) =>
        `${path} has no entry for this change. If no user sees it, say so in a commit: "Changelog: none".`,
    );
}

/**
 * What a changelog says of a version; null where it says nothing.
 *
 * @param {string} text
 * @param {string} version
 */
export function notesOf(text, version) {
  const from = text.search(new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\]`, 'm'));
  if (from < 0) return null;
  const [, ...lines] = text.slice(from).split('\n');
  const end = lines.findIndex((line) => line.startsWith('## '));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}

/** @param {string} path */
export const readChangelog = (path) => readFileSync(join(root, path), 'utf8');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { since: { type: 'string', default: 'main' } } });
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const changed = git('diff', '--name-only', `${values.since}...HEAD`).split('\n');
  const missing = missingEntries(changed, git('log', '--format=%B', `${values.since}..HEAD`));
  for (const sentence of missing) console.error(sentence);
  if (missing.length > 0) process.exitCode = 1;
}
