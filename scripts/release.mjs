// Packs the version in package.json and, with --publish, publishes it to both marketplaces; the tests
// have run before. `--dry-run` says what would be done.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { changelogs, notesOf, readChangelog } from './changelog.mjs';

const root = join(import.meta.dirname, '..');

/**
 * Why a version cannot be released, in sentences.
 *
 * @param {object} what
 * @param {string} what.version of the manifest
 * @param {string} what.tag that asks for the release; empty in a dry run
 * @param {readonly (string | null)[]} what.notes of the changelogs about the version
 * @param {Readonly<Record<string, string | undefined>>} what.secrets the tokens of the marketplaces
 * @param {boolean} what.publishes
 * @returns {readonly string[]}
 */
export function obstaclesTo({ version, tag, notes, secrets, publishes }) {
  const silent = changelogs.filter((_, index) => !notes[index]);
  return [
    ...(tag !== '' && tag !== `v${version}` ? [`The tag ${tag} is not v${version}.`] : []),
    ...(publishes ? silent.map((path) => `${path} says nothing of ${version}.`) : []),
    ...(publishes
      ? Object.entries(secrets).flatMap(([name, value]) => (value ? [] : [`${name} is not set.`]))
      : []),
  ];
}

/**
 * The commands of a release, in order.
 *
 * @param {string} file the package
 * @returns {readonly (readonly string[])[]}
 */
export const stepsFor = (file) => [
  ['npm', 'run', 'package'],
  ['npm', 'run', 'test:package'],
  ['npx', 'vsce', 'publish', '--packagePath', file],
  ['npx', '--yes', 'ovsx@1.4.0', 'publish', file],
];

function main() {
  const { values } = parseArgs({
    options: { publish: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  });
  const publishes = values.publish === true && values['dry-run'] !== true;
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const notes = changelogs.map((path) => notesOf(readChangelog(path), version));
  const { RELEASE_TAG: tag = '', VSCE_PAT, OVSX_PAT } = process.env;
  const obstacles = obstaclesTo({
    version,
    tag,
    notes,
    secrets: { VSCE_PAT, OVSX_PAT },
    publishes,
  });
  for (const sentence of obstacles) console.error(sentence);
  if (obstacles.length > 0) return 1;
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out', 'release-notes.md'), notes.filter(Boolean).join('\n\n---\n\n'));
  for (const [program = '', ...args] of stepsFor(`${name}-${version}.vsix`)) {
    console.log(`${publishes ? '' : 'would run: '}${program} ${args.join(' ')}`);
    if (!publishes) continue;
    const { status } = spawnSync(program, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main();
