import assert from 'node:assert/strict';
import {
  RegistrationRequest,
  type ClientCapabilities,
  type RegistrationParams,
} from 'vscode-languageserver/node';
import { reportTypesRequest } from '../../server/src/protocol/newReport';
import { sessionWith } from './support/inProcess';
import { waitingClient } from './support/session';

const refreshSupport = true;

/** What each ability has a client asked to do when the settings change. */
const refreshes: readonly (readonly [string, NonNullable<ClientCapabilities['workspace']>])[] = [
  ['workspace/diagnostic/refresh', { diagnostics: { refreshSupport } }],
  ['workspace/semanticTokens/refresh', { semanticTokens: { refreshSupport } }],
  ['workspace/codeLens/refresh', { codeLens: { refreshSupport } }],
  ['workspace/inlayHint/refresh', { inlayHint: { refreshSupport } }],
];

/** What the server asks such a client for when the settings have changed. */
async function askedOf(capabilities: ClientCapabilities): Promise<readonly string[]> {
  const session = sessionWith([]);
  const asked: string[] = [];
  for (const [method] of refreshes) {
    session.connection.onRequest(method, () => {
      asked.push(method);
      return null;
    });
  }
  await session.initialize(capabilities);
  await session.changeSettings({});
  // Its answer comes after whatever the change has led to.
  await session.connection.sendRequest(reportTypesRequest, {});
  return asked;
}

/** What the server has such a client tell it of. */
async function registeredWith(capabilities: ClientCapabilities): Promise<readonly string[]> {
  const session = sessionWith([]);
  const methods: string[] = [];
  session.connection.onRequest(RegistrationRequest.type, (params: RegistrationParams) => {
    methods.push(...params.registrations.map(({ method }) => method));
  });
  await session.initialize(capabilities);
  await session.connection.sendRequest(reportTypesRequest, {});
  return methods;
}

const asking = { textDocument: { diagnostic: {} } };

suite('server: what a client is asked for', () => {
  for (const [method, workspace] of refreshes) {
    test(`${method} alone, of one that can do nothing else`, async () => {
      assert.deepEqual(await askedOf({ ...asking, workspace }), [method]);
    });
  }

  test('no refresh of one that can do none', async () => {
    assert.deepEqual(await askedOf(asking), []);
  });

  test('changes are told by those that let them be asked for', async () => {
    const dynamicRegistration = true;
    const told = async (workspace: NonNullable<ClientCapabilities['workspace']>) =>
      registeredWith({ ...waitingClient, workspace });
    assert.deepEqual(await told({}), []);
    assert.deepEqual(await told({ didChangeConfiguration: { dynamicRegistration } }), [
      'workspace/didChangeConfiguration',
    ]);
    assert.deepEqual(await told({ didChangeWatchedFiles: { dynamicRegistration } }), [
      'workspace/didChangeWatchedFiles',
    ]);
  });
});
