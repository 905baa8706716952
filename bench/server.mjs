// A client of language servers for measurements: just enough of the protocol to ask for diagnostics.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';

const ours = [process.execPath, join(import.meta.dirname, '..', 'dist', 'server.js'), '--stdio'];

/**
 * Starts a server, this project's if no other is named, and initialises it; `milliseconds` is the time from
 * spawn to its answer.
 */
export async function startServer({
  command: [program, ...args] = ours,
  workspaceFolders = null,
  capabilities = { textDocument: { diagnostic: { dynamicRegistration: false } } },
} = {}) {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest((method, params) =>
    method === 'workspace/configuration' ? params.items.map(() => null) : null,
  );
  connection.listen();
  const { capabilities: provided } = await connection.sendRequest('initialize', {
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
    provided,
    pid: child.pid,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      child.stdin.end();
      // Not every server ends when it is told to.
      const killed = setTimeout(() => child.kill('SIGKILL'), 2000);
      await ended;
      clearTimeout(killed);
    },
  };
}
