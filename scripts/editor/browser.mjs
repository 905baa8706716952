import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitWith, Problem } from './problem.mjs';
import { findOnPath, isProgram, run } from './tools.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where installers put it on systems that keep it off `PATH`. */
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) => [
    `%${folder}%\\Google\\Chrome\\Application\\chrome.exe`,
    `%${folder}%\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/** What Debian calls the browser and a font with Chinese characters. */
const debianPackages = ['chromium', 'fonts-noto-cjk'];

const missingBrowser =
  'No Chromium or Chrome was found. Install one (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk), or name its program in the environment variable GOUJI_CHROME.';

/**
 * The first Chromium or Chrome of this machine: the one `GOUJI_CHROME` names, one on `PATH`, one in a
 * place where installers put it.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} platform as `process.platform`
 * @param {(file: string) => boolean} isThere
 * @returns {string | undefined} its program; throws a Problem where `GOUJI_CHROME` names none.
 */
export function findBrowser(
  environment = process.env,
  platform = process.platform,
  isThere = isProgram,
) {
  const named = environment.GOUJI_CHROME;
  if (named) {
    if (isThere(named)) return named;
    throw new Problem(`GOUJI_CHROME names ${named}, which is not a program.`);
  }
  const known = platform === 'darwin' || platform === 'win32' ? places[platform] : [];
  const candidates = known.map((place) =>
    place.replace(/%([^%]+)%/g, (_, variable) => environment[variable] ?? ''),
  );
  return (
    names.map((name) => findOnPath(name, environment, platform)).find(Boolean) ??
    candidates.find(isThere)
  );
}

/**
 * A browser for tests. Where there is none, or no font with Chinese characters, both are installed if
 * `install` says so or on a CI machine, provided that this is Debian or its like and we may.
 *
 * @param {{ install?: boolean, tell?: (line: string) => void }} options
 * @returns {Promise<string>} its program
 */
export async function ensureBrowser({ install = false, tell = console.error } = {}) {
  const found = findBrowser();
  const installs = (install || Boolean(process.env.CI)) && mayInstall();
  if (found && (!installs || hasChineseFont())) return found;
  if (installs) {
    tell(`Installing ${debianPackages.join(' and ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-qy', '--no-install-recommends', ...debianPackages], { env });
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Problem(missingBrowser);
}

function mayInstall() {
  return process.getuid?.() === 0 && findOnPath('apt-get') !== undefined;
}

function hasChineseFont() {
  return process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto');
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? '')).href) {
  await exitWith(async () => {
    console.log(await ensureBrowser({ install: process.argv.includes('--install') }));
    return 0;
  });
}
