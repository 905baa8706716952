import assert from 'node:assert/strict';
import * as protocol from 'vscode-languageserver/node';
import { faultOfParams } from '../../server/src/lsp/wellFormed';
import { rules } from '../../server/src/rules/catalogue';
import { draftWithWrongTotal } from '../cli/support/drafts';
import { read, trackedFiles } from '../unit/house/repository';
import { readingClient } from './support/files';
import { sessionWith } from './support/inProcess';
import type { Session } from './support/session';

const uri = 'vscode-vfs://host/reports/draft.md';
const textDocument = { uri };
const position = { line: 0, character: 2 };
const range = { start: position, end: { line: 30, character: 0 } };
const options = { tabSize: 4, insertSpaces: true };

/** What each request that the server answers is sent with by a client, besides those of its life. */
const samples: Readonly<Record<string, object>> = {
  'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
  'textDocument/codeLens': { textDocument },
  'textDocument/completion': { textDocument, position, context: { triggerKind: 1 } },
  'textDocument/definition': { textDocument, position },
  'textDocument/diagnostic': { textDocument, previousResultId: '1' },
  'textDocument/documentHighlight': { textDocument, position },
  'textDocument/documentLink': { textDocument },
  'textDocument/documentSymbol': { textDocument },
  'textDocument/foldingRange': { textDocument },
  'textDocument/formatting': { textDocument, options },
  'textDocument/hover': { textDocument, position },
  'textDocument/inlayHint': { textDocument, range },
  'textDocument/rangeFormatting': { textDocument, range, options },
  'textDocument/references': { textDocument, position, context: { includeDeclaration: true } },
  'textDocument/selectionRange': { textDocument, positions: [position] },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/range': { textDocument, range },
  'textDocument/willSaveWaitUntil': { textDocument, reason: 1 },
  'workspace/executeCommand': { command: 'gouji.formatTable', arguments: [uri, { position }] },
  'workspace/symbol': { query: '' },
  'gouji/archivedFiles': { uri },
  'gouji/cellLines': { textDocument },
  'gouji/cellPlace': { textDocument, position },
  'gouji/documentCopy': { uri, as: 'comments' },
  'gouji/documentDraft': { uri },
  'gouji/documentText': { uri },
  'gouji/draftState': { textDocument },
  'gouji/editions': { year: 2024, type: 'disclosure', folder: 'vscode-vfs://host/reports' },
  'gouji/export': { textDocument, to: 'html' },
  'gouji/folderScan': {},
  'gouji/formEdit': {
    textDocument,
    figures: [{ table: 'applications', row: 'received', column: 'total', text: '5' }],
  },
  'gouji/formView': { textDocument },
  'gouji/listWorkbook': { root: 'vscode-vfs://host/reports', uris: [] },
  'gouji/newReport': {
    agency: '云溪市民政局',
    year: 2024,
    edition: '2021',
    previous: '',
    folder: 'vscode-vfs://host/reports',
  },
  'gouji/pasteTables': { textDocument, html: '<table></table>', text: '' },
  'gouji/proposeRoster': {
    root: 'vscode-vfs://host/reports',
    list: 'vscode-vfs://host/名单.xlsx',
  },
  'gouji/reminder': { root: 'vscode-vfs://host/reports', unit: '云溪市教育局', year: 2024 },
  'gouji/reportFacts': { text: '', folder: 'vscode-vfs://host/reports' },
  'gouji/reportTypes': { folder: 'vscode-vfs://host/reports' },
  'gouji/rollUp': { root: 'vscode-vfs://host/reports', to: 'xlsx', parent: '' },
  'gouji/unitLetter': { root: 'vscode-vfs://host/reports', uri: 'vscode-vfs://host/reports/a.md' },
  'gouji/whyHere': { textDocument, position },
};

/** Those of a connection's life: nothing is asked before the one and after the other. */
const ofItsLife = ['initialize', 'shutdown'];

/** The methods of requests that a client may send, of the protocol and of Gouji's own. */
const methods = [
  ...Object.values(protocol as Readonly<Record<string, unknown>>).flatMap((each) => {
    const { method, messageDirection } = (each ?? {}) as Readonly<Record<string, unknown>>;
    const isRequest = typeof method === 'string' && typeof each === 'object' && 'type' in each!;
    return isRequest && messageDirection !== 'serverToClient' ? [method] : [];
  }),
  ...trackedFiles()
    .filter((path) => path.startsWith('server/src/protocol/'))
    .flatMap((path) => read(path).match(/(?<= = ')gouji\/[A-Za-z]+(?=';)/g) ?? []),
].filter((method) => !ofItsLife.includes(method));

/** The value with one thing missing or of another kind, in every way, at any depth. */
function spoilt(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    return [5, ...items.flatMap((item, at) => spoilt(item).map((each) => items.with(at, each)))];
  }
  if (typeof value !== 'object' || value === null) return [typeof value === 'string' ? 5 : 'words'];
  return [
    5,
    ...Object.entries(value).flatMap(([name, member]) => {
      const others = Object.entries(value).filter(([other]) => other !== name);
      return [
        Object.fromEntries(others),
        ...spoilt(member).map((each) => ({ ...value, [name]: each })),
      ];
    }),
  ];
}

/** A server that is asked whatever the parameters are like, and what it has logged as failed. */
async function withoutShapes(): Promise<{ session: Session; failures: string[] }> {
  const session = sessionWith(rules, { handleMessage: (message, next) => next(message) });
  const failures: string[] = [];
  session.connection.onNotification(protocol.LogMessageNotification.type, ({ type, message }) => {
    if (type === protocol.MessageType.Error) failures.push(message);
  });
  session.connection.onRequest('gouji/readFile', () => null);
  session.connection.onRequest('gouji/listFolder', () => []);
  await session.initialize(readingClient, {
    workspaceFolders: [{ uri: 'vscode-vfs://host/reports', name: 'reports' }],
  });
  await session.open(uri, draftWithWrongTotal());
  return { session, failures };
}

const codeOf = (error: unknown): number | null =>
  error instanceof protocol.ResponseError ? error.code : null;

suite('server: what the parameters of a request must be like', () => {
  test('each request that is answered has a sample', async () => {
    const { session } = await withoutShapes();
    const answered: string[] = [];
    for (const method of new Set(methods)) {
      const code = await session.connection
        .sendRequest(method, samples[method] ?? { textDocument })
        .then(() => null, codeOf);
      if (code !== protocol.ErrorCodes.MethodNotFound) answered.push(method);
    }
    assert.deepEqual(answered.sort(), Object.keys(samples).sort());
  });

  for (const [method, sample] of Object.entries(samples)) {
    test(`${method}: what would make it fail is refused before`, async () => {
      assert.equal(faultOfParams(method, sample), null);
      const { session, failures } = await withoutShapes();
      for (const params of spoilt(sample)) {
        if (faultOfParams(method, params) !== null) continue;
        const failure = await session.connection
          .sendRequest(method, params)
          .then(() => null, String);
        assert.deepEqual([failure, ...failures], [null], JSON.stringify(params));
      }
    });
  }
});
