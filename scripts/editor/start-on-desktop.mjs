import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './copies.mjs';
import { endGroup } from './processes.mjs';
import { writeUserSettings } from './profile.mjs';
import { say } from './language.mjs';
import { repository } from './paths.mjs';
import { findOnPath } from './tools.mjs';

/**
 * The desktop VS Code's command. The `code` inside a terminal of VS Code's own is not it where that
 * window is a remote one: it cannot load an extension under development.
 *
 * @returns {string | undefined}
 */
export function findDesktop(environment = process.env) {
  return environment.VSCODE_IPC_HOOK_CLI ? undefined : findOnPath('code', environment);
}

/**
 * The arguments for a window with the extension, in a profile of its own: neither the person's
 * settings nor other extensions change what is seen.
 *
 * @param {import('./start-workspace.mjs').Shown} shown
 * @param {string} profile
 */
export function desktopArguments({ folder, workspaceFile, files }, profile) {
  return [
    '--new-window',
    '--wait',
    `--user-data-dir=${profile}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    `--extensionDevelopmentPath=${repository}`,
    '--disable-workspace-trust',
    '--disable-telemetry',
    '--skip-welcome',
    '--skip-release-notes',
    ...[folder, workspaceFile].flatMap((workspace) => workspace ?? []),
    ...files,
  ];
}

/**
 * Opens the desktop VS Code with the extension and waits until its window is closed.
 *
 * @param {string} code the command
 * @param {import('./start-workspace.mjs').Shown} shown
 * @param {import('./closing.mjs').Closing} closing ends it
 * @returns {Promise<number>} the command's exit status
 */
export async function startOnDesktop(code, shown, closing) {
  const profile = await temporaryFolder('gouji-profile-', closing);
  await writeUserSettings(profile);
  const child = spawn(code, desktopArguments(shown, profile), {
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  closing.add(async () => {
    endWindow(profile);
    await endGroup(child);
  });
  console.log(
    say(
      'VS Code 正在启动。关闭它的窗口或按 Ctrl-C 结束。',
      'VS Code is starting. Closing its window or Ctrl-C ends it.',
    ),
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => resolve(status ?? 0));
  });
}

/**
 * Ends the VS Code that uses a profile. It left the command's process group when it started, but
 * notes its process in the profile.
 *
 * @param {string} profile
 */
function endWindow(profile) {
  try {
    process.kill(Number(readFileSync(path.join(profile, 'code.lock'), 'utf8')), 'SIGTERM');
  } catch {
    // It has ended, or never started.
  }
}
