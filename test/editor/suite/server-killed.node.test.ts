import assert from 'node:assert/strict';
import childProcess, { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as vscode from 'vscode';
import { closeEditors, openText, readFile, replaceIn, sample } from '../support/editor';
import { waitForCode, waitForSilence } from '../support/findings';

suite('A server that dies', () => {
  teardown(closeEditors);

  test('is started again, and the marks are those of the text as it is then', async () => {
    const { document } = await openText(await readFile(sample.wrong2024));
    await waitForCode(document.uri, 'period-range');
    const server = await restartedServer();
    await waitForCode(document.uri, 'period-range');
    const death = once(server, 'exit');
    server.kill('SIGKILL');
    await death;
    await replaceIn(
      document,
      '自2023年1月1日起至2023年12月31日止',
      '自2024年1月1日起至2024年12月31日止',
    );
    await waitForSilence(document.uri, 'period-range');
    await replaceIn(document, '| 0 | 30 |', '| 0 | 39 |');
    await waitForCode(document.uri, 'row-total');
  });

  test('or hangs is replaced by the command', async () => {
    const { document } = await openText(await readFile(sample.wrong2024));
    await waitForCode(document.uri, 'period-range');
    const server = await restartedServer();
    await waitForCode(document.uri, 'period-range');
    server.kill('SIGSTOP');
    try {
      await vscode.commands.executeCommand('gouji.restartServer');
      await replaceIn(
        document,
        '自2023年1月1日起至2023年12月31日止',
        '自2024年1月1日起至2024年12月31日止',
      );
      await waitForSilence(document.uri, 'period-range');
    } finally {
      server.kill('SIGKILL');
    }
  });
});

/** The server's process, once the command that restarts it has started a new one. */
async function restartedServer(): Promise<ChildProcess> {
  const { fork } = childProcess;
  const started: ChildProcess[] = [];
  childProcess.fork = ((...args: Parameters<typeof fork>) => {
    const child = fork(...args);
    started.push(child);
    return child;
  }) as typeof fork;
  try {
    await vscode.commands.executeCommand('gouji.restartServer');
  } finally {
    childProcess.fork = fork;
  }
  assert.equal(started.length, 1);
  return started[0]!;
}
