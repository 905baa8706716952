import { spawnSync } from 'node:child_process';

/** How long a process may take to end when it is asked to, in milliseconds. */
const patience = 5000;

/**
 * Ends a process that leads its own group (spawned `detached`) and everything it started: asks first,
 * and insists when it takes too long.
 *
 * @param {import('node:child_process').ChildProcess} leader
 */
export async function endGroup(leader) {
  const gone = new Promise((resolve) => {
    if (leader.exitCode !== null || leader.signalCode !== null) resolve(undefined);
    else leader.once('exit', resolve);
  });
  signalGroup(leader, 'SIGTERM');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
  signalGroup(leader, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
  if (leader.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leader.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-leader.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}
