import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodeActionRequest, HoverRequest } from 'vscode-languageserver/node';
import { newDraft } from '../support/draft';
import { textFormats } from '../support/formats';
import { findingsOf } from './support/applying';
import { ServerProcess } from './support/serverProcess';
import { askingClient } from './support/session';

const root = join(__dirname, '../../..');
const commandLine = join(root, 'dist/cli.js');
const uri = 'untitled:draft.md';

suite('no network', () => {
  let folder: string;
  let log: string;
  let environment: NodeJS.ProcessEnv;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-'));
    log = join(folder, 'network.log');
    writeFileSync(log, '');
    const guard = join(__dirname, '../support/refuseNetwork.js');
    environment = {
      ...process.env,
      NODE_OPTIONS: `--require ${JSON.stringify(guard)}`,
      GOUJI_NETWORK_LOG: log,
    };
  });

  teardown(() => rmSync(folder, { recursive: true }));

  const run = (...args: readonly string[]): number | null =>
    spawnSync(process.execPath, args, { env: environment, encoding: 'utf8' }).status;
  const attempts = (): string => readFileSync(log, 'utf8');

  test('an attempt would be noted', () => {
    for (const [attempt, noted] of [
      ["fetch('http://127.0.0.1:8123').catch(() => {})", 'connect\n'],
      ["require('node:dns').lookup('localhost', () => {})", 'name look-up\n'],
      ["require('node:child_process').spawn('true')", 'other program\n'],
    ] as const) {
      writeFileSync(log, '');
      run('-e', attempt);
      assert.equal(attempts(), noted);
    }
  });

  test('the server asks for none while it checks, explains and corrects a draft', async () => {
    const server = new ServerProcess(environment);
    try {
      const { session } = server;
      await session.initialize(askingClient);
      await session.open(uri, newDraft().replace('| 0 |', '| 7 |'), 'markdown');
      const [found] = findingsOf(await session.pull(uri));
      assert.ok(found);
      const textDocument = { uri };
      await session.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: found.range.start,
      });
      await session.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: found.range,
        context: { diagnostics: [] },
      });
      assert.equal(await server.end(), 0);
      assert.equal(attempts(), '');
    } finally {
      server.kill();
    }
  });

  test('the command line asks for none', () => {
    const draft = join(folder, 'draft.md');
    writeFileSync(draft, newDraft());
    for (const args of [
      ...textFormats.map((format) => ['check', '--format', format, draft]),
      ['parse', draft],
      ['fix', '--dry-run', draft],
      ['rules'],
      ['explain', 'row-total'],
    ]) {
      assert.notEqual(run(commandLine, ...args), null);
    }
    assert.equal(attempts(), '');
  });
});
