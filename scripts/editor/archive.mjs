import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './tools.mjs';

const missingNpm =
  'npm was not found. It comes with Node.js: install Node.js 20 or newer from https://nodejs.org and try again.';
const missingTar =
  'tar was not found. Install it (Debian and Ubuntu: apt-get install tar) and try again.';

/**
 * @typedef {{ readonly name: string, readonly version: string, readonly integrity: string }} PinnedPackage
 */

/** The environment for an npm started by npm: without the outer one's idea of the project. */
function npmEnvironment() {
  const { npm_config_local_prefix: _, npm_config_engine_strict: __, ...env } = process.env;
  return env;
}

/**
 * Downloads a package's archive and checks it against its pinned hash.
 *
 * @param {PinnedPackage} wanted
 * @param {string} folder where the archive is put
 * @returns {Promise<string>} the archive's path
 */
export async function download(wanted, folder) {
  const id = `${wanted.name}@${wanted.version}`;
  await mkdir(folder, { recursive: true });
  await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder, id], {
    cwd: folder,
    env: npmEnvironment(),
    missing: missingNpm,
  });
  const archive = path.join(folder, `${wanted.name}-${wanted.version}.tgz`);
  const hash = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (`sha512-${hash}` !== wanted.integrity) {
    throw new Problem(
      `The archive of ${id} is not the one this project was tested with; it was not installed.`,
    );
  }
  return archive;
}

/**
 * Unpacks one path of an archive into a folder.
 *
 * @param {string} archive
 * @param {string} inside path in the archive, e.g. `package/bin/node`
 * @param {string} folder gets what is at or under `inside`, without the folders above it
 */
export async function unpack(archive, inside, folder) {
  await mkdir(folder, { recursive: true });
  const isFile = path.posix.basename(path.posix.dirname(inside)) === 'bin';
  const above = inside.split('/').length - (isFile ? 1 : 0);
  await run('tar', ['-xzf', archive, '-C', folder, `--strip-components=${above}`, inside], {
    missing: missingTar,
  });
}

/**
 * Installs what a package's own lock file pins; nothing is compiled and no install script runs.
 *
 * @param {string} folder the package's folder
 * @param {string} nodeFolder folder of the Node.js binary npm is to run under
 */
export async function installDependencies(folder, nodeFolder) {
  const env = npmEnvironment();
  env.PATH = nodeFolder + path.delimiter + (env.PATH ?? '');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', '--omit=dev', '--ignore-scripts', ...quiet], {
    cwd: folder,
    env,
    missing: missingNpm,
  });
}
