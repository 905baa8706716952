// A client of dist/server.js for measurements: just enough of the protocol to ask for diagnostics.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';

const entry = join(import.meta.dirname, '..', 'dist', 'server.js');

/** Starts a server and initialises it; `milliseconds` is the time from spawn to its answer. */
export async function startServer({
  workspaceFolders = null,
  capabilities = { textDocument: { diagnostic: { dynamicRegistration: false } } },
} = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, [entry, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(() => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders,
    capabilities,
  });
  const milliseconds = performance.now() - started;
  await connection.sendNotification('initialized', {});
  return {
    milliseconds,
    connection,
    pid: child.pid,
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}
