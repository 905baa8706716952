import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, openText, readFile, replaceIn, sample } from '../support/editor';
import { waitForCode, waitForSilence } from '../support/findings';

/** Loaded into the server, it notes what leads to another machine. */
const guard = path.join(__dirname, '../../support/refuseNetwork.js');

suite('The extension and its server', () => {
  teardown(closeEditors);

  test('open no connection', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gouji-'));
    const log = path.join(folder, 'network.log');
    writeFileSync(log, '');
    const connect = Object.getOwnPropertyDescriptor(net.Socket.prototype, 'connect')!;
    const asked: unknown[] = [];
    // A window that has just opened may fetch something itself: it is watched once this extension is awake.
    const { document } = await openText(await readFile(sample.wrong2024));
    await waitForCode(document.uri, 'period-range');
    net.Socket.prototype.connect = (...args: readonly unknown[]) => {
      asked.push(args);
      throw new Error('No network');
    };
    process.env.NODE_OPTIONS = `--require ${JSON.stringify(guard)}`;
    process.env.GOUJI_NETWORK_LOG = log;
    try {
      await vscode.commands.executeCommand('gouji.restartServer');
      await replaceIn(document, '自2023年1月1日起至2023年', '自2024年1月1日起至2024年');
      await waitForSilence(document.uri, 'period-range');
      assert.deepEqual(asked, []);
      assert.equal(readFileSync(log, 'utf8'), '');
    } finally {
      Object.defineProperty(net.Socket.prototype, 'connect', connect);
      delete process.env.NODE_OPTIONS;
      delete process.env.GOUJI_NETWORK_LOG;
      await vscode.commands.executeCommand('gouji.restartServer');
      rmSync(folder, { recursive: true });
    }
  });
});
