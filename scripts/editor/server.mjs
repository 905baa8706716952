import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endGroup } from './processes.mjs';
import { Problem } from './problem.mjs';
import { quietSettings } from './settings.mjs';
import { run } from './tools.mjs';
import { workbenchAddress } from './address.mjs';

/**
 * @typedef {object} Server
 * @property {number} port on 127.0.0.1
 * @property {string} log path of the server's log
 * @property {(what: import('./address.mjs').Opening) => string} address of the workbench showing `what`
 * @property {(port: number, what: import('./address.mjs').Opening) => string} addressVia the same
 *   through a proxy on another port
 * @property {() => Promise<void>} stop ends it with its extension hosts and what those started, and
 *   removes its data
 */

/**
 * Starts a VS Code server on a free port of this machine, with a profile of its own that lives as
 * long as the server.
 *
 * @param {import('./install.mjs').Editor} editor
 * @param {object} options
 * @param {Record<string, unknown>} [options.settings] on top of the quiet ones
 * @param {readonly string[]} [options.packages] `.vsix` files to install first
 * @param {readonly string[]} [options.extensions] folders of extensions to have installed as they are
 * @param {boolean} [options.driven] whether a test drives it: then extensions under development are
 *   loaded, and no notification pops up
 * @param {NodeJS.ProcessEnv} [options.env] variables that also reach the extensions
 * @param {boolean} [options.trusted] whether workspaces are trusted without a question
 * @returns {Promise<Server>}
 */
export async function startServer(
  editor,
  { settings = {}, packages = [], extensions = [], driven = true, env = {}, trusted = true } = {},
) {
  const data = await mkdtemp(path.join(tmpdir(), 'gouji-vscode-'));
  const home = path.join(data, 'home');
  await mkdir(home);
  await mkdir(path.join(data, 'data', 'Machine'), { recursive: true });
  await writeFile(
    path.join(data, 'data', 'Machine', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, undefined, 2),
  );
  await mkdir(path.join(data, 'extensions'));
  for (const folder of extensions) {
    await symlink(folder, path.join(data, 'extensions', 'gouji-as-it-is'), 'junction');
  }
  const environment = {
    ...process.env,
    HOME: home,
    // An empty gallery: no look-ups in the marketplace.
    EXTENSIONS_GALLERY: '{}',
    ...env,
  };
  const common = [editor.server, '--accept-server-license-terms', '--server-data-dir', data];
  for (const file of packages) {
    await run(editor.node, [...common, '--install-extension', path.resolve(file)], {
      env: environment,
    });
  }
  const child = spawn(
    editor.node,
    [
      ...common,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--telemetry-level', 'off'],
      ...(trusted ? ['--disable-workspace-trust'] : []),
      // Without it the workbench ignores extensions under development and their tests.
      ...(driven ? ['--enable-smoke-test-driver'] : []),
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: environment },
  );
  const stop = async () => {
    await endGroup(child);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const log = path.join(data, 'server.log');
    const port = await portOf(child, log);
    return {
      port,
      log,
      address: (what) => workbenchAddress(port, what),
      addressVia: workbenchAddress,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** How long the server may take to start, in milliseconds. */
const patience = 300_000;

/**
 * The port the server says it listens on, and from then on its messages in the log.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {string} log
 * @returns {Promise<number>}
 */
function portOf(child, log) {
  const file = createWriteStream(log);
  child.stdout.pipe(file);
  child.stderr.pipe(file, { end: false });
  return new Promise((resolve, reject) => {
    let printed = '';
    const late = setTimeout(
      () =>
        reject(
          new Problem(`The VS Code server did not start within ${patience / 1000} s.\n${printed}`),
        ),
      patience,
    );
    child.stderr.on('data', (text) => (printed += text));
    child.stdout.on('data', (text) => {
      printed += text;
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
    child.on('error', reject);
    child.on('exit', (status) => {
      clearTimeout(late);
      reject(new Problem(`The VS Code server ended (${status}).\n${printed}`));
    });
  });
}
