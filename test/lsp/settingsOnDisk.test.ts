import assert from 'node:assert/strict';
import {
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  RegistrationRequest,
  type ClientCapabilities,
} from 'vscode-languageserver/node';
import { draftWithWrongTotal } from '../cli/support/drafts';
import { findingsOf } from './support/applying';
import { createFolder, type Folder } from './support/files';
import { ServerProcess } from './support/serverProcess';
import { askingClient, waitingClient, watchingClient, type Session } from './support/session';

const settingsFile = 'gouji.json';
const rule = 'row-total';
const silent = JSON.stringify({ rules: { [rule]: 'off' } });

suite('server: settings beside a draft that change on disk', () => {
  let folder: Folder;
  let server: ServerProcess;
  const uri = (): string => folder.addressOf('年报.md');
  const opened = async (capabilities: ClientCapabilities): Promise<Session> => {
    const { session } = server;
    const workspaceFolders = [{ uri: folder.uri, name: 'reports' }];
    await session.initialize(capabilities, { workspaceFolders });
    await session.open(uri(), draftWithWrongTotal());
    return session;
  };
  const isFound = async (session: Session): Promise<boolean> =>
    findingsOf(await session.pull(uri())).some(({ code }) => code === rule);

  setup(() => {
    folder = createFolder({ '年报.md': draftWithWrongTotal() });
    server = new ServerProcess();
  });
  teardown(() => {
    server.kill();
    folder.clear();
  });

  test('hold when the client tells of them', async () => {
    const session = await opened(watchingClient);
    assert.ok(await isFound(session));
    for (const [content, type, expected] of [
      [silent, FileChangeType.Created, false],
      ['{}', FileChangeType.Changed, true],
    ] as const) {
      folder.write(settingsFile, content);
      await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: folder.addressOf(settingsFile), type }],
      });
      assert.equal(await isFound(session), expected);
    }
  });

  test('hold from the next saving on when nobody tells of them', async () => {
    const session = await opened(askingClient);
    assert.ok(await isFound(session));
    for (const [content, expected] of [
      [silent, false],
      ['{}', true],
      // As long as the one before, and written right after it.
      ['{ "rules": { "row-total": "off"   } }', false],
      ['{ "rules": { "row-total": "error" } }', true],
    ] as const) {
      folder.write(settingsFile, content);
      await session.connection.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri: uri() },
      });
      assert.equal(await isFound(session), expected);
    }
  });

  test('are noticed where a client refuses to tell of them', async () => {
    server.session.connection.onRequest(RegistrationRequest.type, () => {
      throw new Error('No registrations here.');
    });
    const session = await opened(watchingClient);
    assert.ok(await isFound(session));
    folder.write(settingsFile, silent);
    await session.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: uri() },
    });
    assert.ok(!(await isFound(session)));
  });

  test('are noticed when nobody tells of them and nobody asks again', async () => {
    const session = await opened(askingClient);
    assert.ok(await isFound(session));
    folder.write(settingsFile, silent);
    // May still be by what was read a moment ago.
    await session.pull(uri());
    await session.until(() => session.refreshes.length > 0);
    assert.ok(!(await isFound(session)));
  });

  test('reach a client that waits for diagnostics', async () => {
    const session = await opened(waitingClient);
    const isTold = (): boolean | undefined =>
      session.published
        .filter((told) => told.uri === uri())
        .at(-1)
        ?.diagnostics.some(({ code }) => code === rule);
    await session.until(() => isTold() === true);
    folder.write(settingsFile, silent);
    await session.change(
      uri(),
      2,
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      '',
    );
    await session.until(() => isTold() === false);
  });
});
