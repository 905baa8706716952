// Has V8 make its code of the bundles that Node.js starts, by having each do what it mostly does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';

const warm = path.join(import.meta.dirname, 'launch', 'warm.cjs');

/** Leaves the code of both programs beside their bundles in the folder; `draft` is a report to check. */
export const makeCode = (folder, draft) =>
  Promise.all([
    ended(start(folder, ['cli.main.js', 'check', '--fail-on', 'never', draft])),
    serve(start(folder, ['server.main.js', '--stdio']), readFileSync(draft, 'utf8')),
  ]);

const start = (folder, args) =>
  spawn(process.execPath, [warm, folder, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });

async function ended(child) {
  child.stdout.resume();
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`Making code of a bundle ended with status ${status}.`);
}

/** Opens a report and changes it, as an editor does. */
async function serve(child, text) {
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const uri = 'untitled:draft.gouji';
  const open = { uri, languageId: 'gouji', version: 0, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument: open });
  const diagnostics = () =>
    connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await diagnostics();
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 1 },
    contentChanges: [{ text: `${text}\n` }],
  });
  await diagnostics();
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended(child);
  connection.dispose();
}
