/**
 * Loaded into a process before everything else: whatever leads to another machine fails and is noted,
 * one line each, in the file that GOUJI_NETWORK_LOG names.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const note = (what: string): never => {
  const log = process.env.GOUJI_NETWORK_LOG;
  if (log !== undefined) appendFileSync(log, `${what}\n`);
  throw new Error(`No network: ${what}`);
};

// Everything above TCP comes by here: http, https, tls, fetch, WebSocket.
net.Socket.prototype.connect = () => note('connect');
net.Server.prototype.listen = () => note('listen');
dgram.createSocket = () => note('datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  Object.assign(dns, { [name]: () => note('name look-up') });
  Object.assign(dns.promises, { [name]: () => note('name look-up') });
}
for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'exec', 'fork'] as const) {
  Object.assign(childProcess, { [name]: () => note('other program') });
}
