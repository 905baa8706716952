import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { whyNoServer } from '../../../scripts/editor/packages.mjs';
import { repository } from '../../../scripts/editor/paths.mjs';
import { openWindow } from '../../../scripts/editor/ui.mjs';

/** The sample drafts, as the README's pictures show them. */
export const samples = path.join(repository, 'samples');

const reason = whyNoServer();

/** Milliseconds that the first use of VS Code and a browser may take on a slow line. */
const installation = 900_000;

/** For the titles of suites: why they do not run on this machine, where they do not. */
export const skipped = reason ? ` (skipped: ${reason})` : '';

/**
 * Skips a suite on a machine where VS Code cannot be; elsewhere gives it time to be installed.
 *
 * @param {import('mocha').Context} context
 */
export function skipWhereNoServerRuns(context) {
  if (reason) context.skip();
  context.timeout(installation);
}

/**
 * A window on the sample drafts that has the package, as `npm run package` makes it, installed, and
 * speaks Chinese. Skips the suite where VS Code cannot be.
 *
 * @param {import('mocha').Context} context
 */
export async function openInstalled(context) {
  skipWhereNoServerRuns(context);
  return openWindow({
    workspace: samples,
    packageFile: await builtPackage(),
    settings: { 'gouji.language': 'zh-cn' },
  });
}

async function builtPackage() {
  const manifest = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8'));
  const file = path.join(repository, `${manifest.name}-${manifest.version}.vsix`);
  await access(file);
  return file;
}
