import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Parts of the VS Code server without a use here: agents' runtimes, and extensions that ask the network. */
const unneeded = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@devcontainers',
  'extensions/copilot',
  'extensions/github',
  'extensions/github-authentication',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
  'extensions/ms-vscode.js-debug',
  'extensions/ms-vscode.js-debug-companion',
  'extensions/ms-vscode.vscode-js-profile-table',
  'extensions/php-language-features',
  'extensions/tunnel-forwarding',
];

/** Where node-pty keeps a terminal's binaries for every platform. */
const terminals = 'node_modules/node-pty/prebuilds';

/**
 * Removes from an unpacked VS Code server what no editor test needs: about half of its size.
 *
 * @param {string} vscode the server's folder
 */
export async function trimEditor(vscode) {
  const here = `${process.platform}-${process.arch}`;
  const platforms = await readdir(path.join(vscode, terminals)).catch(() => []);
  const foreign = platforms.filter((name) => name !== here).map((name) => `${terminals}/${name}`);
  await Promise.all(
    [...unneeded, ...foreign].map((name) =>
      rm(path.join(vscode, name), { recursive: true, force: true }),
    ),
  );
}
