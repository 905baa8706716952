import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Closing } from './closing.mjs';
import { repository } from './paths.mjs';
import { whyNoServer } from './packages.mjs';
import { exitWith, Problem } from './problem.mjs';
import { Results } from './results.mjs';
import { parseRunArguments } from './run-arguments.mjs';

/**
 * Runs the suites in each of the modes asked for, one after the other.
 *
 * @returns {Promise<number>} 0 if all tests of all modes passed, else 1
 */
async function main() {
  const request = parseRunArguments(process.argv.slice(2));
  let status = 0;
  for (const mode of request.modes) {
    console.error(`\nSuites in the extension host: ${mode}`);
    const reason = mode === 'desktop' ? undefined : whyNoServer();
    if (reason) await skipMode(mode, reason);
    else if ((await runMode(mode, request)) !== 0) status = 1;
  }
  return status;
}

/**
 * @param {import('./run-arguments.mjs').Mode} mode
 * @param {import('./run-arguments.mjs').RunRequest} request
 * @returns {Promise<number>}
 */
async function runMode(mode, request) {
  const packageFile = mode === 'vsix' ? await packageOf(request) : undefined;
  const closing = new Closing();
  closing.closeOnSignals();
  const results = new Results();
  const start = performance.now();
  try {
    const { status, ...about } = await (mode === 'desktop'
      ? (await import('./run-on-desktop.mjs')).runOnDesktop(request, results, closing)
      : (await import('./run-in-browser.mjs')).runInBrowser(
          mode,
          { ...request, packageFile },
          results,
          closing,
        ));
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    await results.write(`editor-${mode}`, { status, seconds, ...about });
    const { passed, failed, skipped } = results.counts();
    console.error(`${mode}: ${passed} passed, ${failed} failed, ${skipped} skipped; ${seconds} s`);
    // A run that ends well without a test having run is not one that passed.
    return status === 0 && passed > 0 && failed === 0 ? 0 : 1;
  } finally {
    await closing.close();
  }
}

/**
 * Records that a mode's suites cannot run on this machine.
 *
 * @param {string} mode
 * @param {string} reason
 */
async function skipMode(mode, reason) {
  const results = new Results();
  results.add({ kind: 'text', text: `  Skipped. ${reason}` });
  results.add({ kind: 'test', title: `suites in the extension host: ${mode}`, state: 'skipped' });
  await results.write(`editor-${mode}`, { status: 0, reason });
}

/**
 * The package to install: the one named, or the one that `npm run package` makes.
 *
 * @param {import('./run-arguments.mjs').RunRequest} request
 */
async function packageOf({ packageFile }) {
  const manifest = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8'));
  const file = packageFile ?? path.join(repository, `${manifest.name}-${manifest.version}.vsix`);
  await access(file).catch(() => {
    throw new Problem(`There is no ${file}. Make it with "npm run package".`);
  });
  return file;
}

await exitWith(main);
