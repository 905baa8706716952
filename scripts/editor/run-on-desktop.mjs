import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { suitesWorkspace, temporaryFolder } from './copies.mjs';
import { repository } from './paths.mjs';
import { Problem } from './problem.mjs';
import { writeUserSettings } from './profile.mjs';

/**
 * Runs the suites in a desktop VS Code: the one `VSCODE_PATH` names, or a downloaded one of the version
 * `VSCODE_VERSION` names (default: the newest).
 *
 * @param {import('./run-arguments.mjs').RunRequest} request
 * @param {import('./results.mjs').Results} results gets the events
 * @param {import('./closing.mjs').Closing} closing gets what is opened
 * @returns {Promise<{ status: number }>} status 0 if all passed
 */
export async function runOnDesktop(request, results, closing) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Problem(
      'A desktop VS Code needs a display and there is none. Install xvfb and put "xvfb-run -a" before the command.',
    );
  }
  const folder = await suitesWorkspace(request.workspace, closing);
  const profile = await temporaryFolder('gouji-profile-', closing);
  await writeUserSettings(profile);
  const events = path.join(profile, 'events.ndjson');
  const { VSCODE_PATH: program, VSCODE_VERSION: version } = process.env;
  let status = 0;
  try {
    await runTests({
      ...(program ? { vscodeExecutablePath: program } : { version: version ?? 'stable' }),
      cachePath: path.join(repository, '.vscode-test'),
      extensionDevelopmentPath: request.extension,
      extensionTestsPath: path.join(repository, 'out', 'test', 'editor', 'index.js'),
      extensionTestsEnv: { GOUJI_TEST_EVENTS: events, GOUJI_TEST_GREP: request.grep },
      launchArgs: [
        folder,
        `--user-data-dir=${profile}`,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--disable-telemetry',
        '--skip-welcome',
        '--skip-release-notes',
      ],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    status = 1;
  }
  const lines = (await readFile(events, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  for (const line of lines) results.add(JSON.parse(line));
  return { status };
}
