import { spawn } from 'node:child_process';
import { findOnPath } from './tools.mjs';

/**
 * Opens an address in the browser of the person at this machine.
 *
 * @param {string} address
 * @returns {boolean} false where there is no display or no program that opens addresses
 */
export function openAddress(address) {
  const opener = openerOf(process.platform, process.env);
  if (!opener || !findOnPath(opener.program)) return false;
  spawn(opener.program, [...opener.args, address], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
  return true;
}

/**
 * The program that opens addresses; undefined where nobody would see it.
 *
 * @param {string} platform as `process.platform`
 * @param {NodeJS.ProcessEnv} environment
 */
export function openerOf(platform, environment) {
  if (platform === 'darwin') return { program: 'open', args: [] };
  // `start` is part of the shell and would split the address at `&`.
  if (platform === 'win32') return { program: 'rundll32', args: ['url.dll,FileProtocolHandler'] };
  const seen = Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY);
  return seen ? { program: 'xdg-open', args: [] } : undefined;
}
