import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import { newDraft } from '../support/draft';
import { ServerProcess } from './support/serverProcess';
import { askingClient, type Session } from './support/session';

const server = join(__dirname, '../../../dist/server.js');

/** What a process came to that was given these bytes. */
interface Outcome {
  readonly status: number | null;
  readonly answers: string;
  readonly errors: string;
}

/** Gives the server the bytes; closes its input after them where it is asked to. */
async function given(bytes: string, { closing }: { readonly closing: boolean }): Promise<Outcome> {
  const child = spawn(process.execPath, [server, '--stdio']);
  let answers = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (answers += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // The server may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.write(bytes);
  if (closing) child.stdin.end();
  await once(child, 'close');
  return { status: child.exitCode, answers, errors };
}

const framed = (body: string): string =>
  `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const request = (id: number, method: string, params: unknown = {}): string =>
  framed(JSON.stringify({ jsonrpc: '2.0', id, method, params }));

const initialize = (id: number): string =>
  request(id, 'initialize', { processId: null, rootUri: null, capabilities: {} });
const exit = framed(JSON.stringify({ jsonrpc: '2.0', method: 'exit' }));

/** The error codes of the answers, by the request's id; null for a result. */
function codesIn(answers: string): Readonly<Record<string, number | null>> {
  const found: Record<string, number | null> = {};
  for (const body of answers.split(/Content-Length: \d+\r\n\r\n/)) {
    if (!body.startsWith('{')) continue;
    const message = JSON.parse(body) as { id?: number | null; error?: { code: number } };
    if (message.id !== undefined) found[String(message.id)] = message.error?.code ?? null;
  }
  return found;
}

/** What is done with a server that has been initialised and must end as it should. */
async function withSession(use: (session: Session) => Promise<void>): Promise<void> {
  const process = new ServerProcess();
  try {
    await process.session.initialize(askingClient);
    await use(process.session);
    assert.equal(await process.end(), 0);
  } finally {
    process.kill();
  }
}

const notInitialized = -32002;
const invalidRequest = -32600;
const invalidParams = -32602;
const cancelled = -32800;
const parseError = -32700;

suite('server: its arguments', () => {
  test('without a way to talk it says which it takes, in both languages, and no more', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [server], { encoding: 'utf8' });
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^gouji：.*--stdio.*\ngouji: .*--stdio.*\n$/);
  });
});

suite('server: messages out of order', () => {
  test('before it is initialized, twice, and after shutdown', async () => {
    const { status, answers, errors } = await given(
      request(1, 'textDocument/hover') +
        initialize(2) +
        initialize(3) +
        request(4, 'shutdown') +
        request(5, 'textDocument/hover') +
        initialize(6) +
        request(7, 'shutdown') +
        exit,
      { closing: false },
    );
    assert.deepEqual(codesIn(answers), {
      1: notInitialized,
      2: null,
      3: invalidRequest,
      4: null,
      5: invalidRequest,
      6: invalidRequest,
      7: invalidRequest,
    });
    assert.equal(errors, '');
    assert.equal(status, 0);
  });

  test('a second initialize leaves the first one’s drafts as they are', () =>
    withSession(async (session) => {
      await session.open('untitled:draft.md', newDraft());
      await assert.rejects(session.initialize(askingClient), { code: invalidRequest });
      await session.pull('untitled:draft.md');
    }));

  test('exit without shutdown is status 1', async () => {
    assert.equal((await given(initialize(1) + exit, { closing: false })).status, 1);
    assert.equal((await given(exit, { closing: false })).status, 1);
  });
});

const findingsOf = async (session: Session, uri: string): Promise<readonly unknown[] | null> => {
  const report = await session.pull(uri);
  return report.kind === 'full' ? report.items : null;
};

suite('server: parameters that are not as the protocol has them', () => {
  test('an initialize without any is refused, and the next one is the first', async () => {
    const { answers, status } = await given(
      request(1, 'initialize', {}) +
        request(2, 'initialize', { capabilities: {}, workspaceFolders: [{}] }) +
        initialize(3) +
        request(4, 'shutdown') +
        exit,
      { closing: false },
    );
    assert.deepEqual(codesIn(answers), {
      1: invalidParams,
      2: invalidParams,
      3: null,
      4: null,
    });
    assert.equal(status, 0);
  });

  test('a request is answered with what is wrong, whatever it is about', async () => {
    const methods = [
      'textDocument/hover',
      'textDocument/codeAction',
      'textDocument/formatting',
      'textDocument/willSaveWaitUntil',
      'workspace/executeCommand',
      'workspace/symbol',
      'gouji/documentText',
      'gouji/export',
      'gouji/reportFacts',
      'gouji/newReport',
    ];
    const shapes = [[], {}, { textDocument: null, uri: 5, text: 5 }, { textDocument: { uri: 5 } }];
    const asked = methods.flatMap((method) => shapes.map((params) => ({ method, params })));
    const { answers, errors } = await given(
      initialize(1) +
        asked.map(({ method, params }, at) => request(at + 2, method, params)).join('') +
        request(1000, 'shutdown') +
        exit,
      { closing: false },
    );
    const codes = codesIn(answers);
    asked.forEach(({ method, params }, at) => {
      assert.equal(codes[at + 2], invalidParams, `${method} ${JSON.stringify(params)}`);
    });
    assert.equal(codes[1000], null);
    assert.equal(errors, '');
  });

  test('a notification is passed over and told; the drafts stay as they are', () =>
    withSession(async (session) => {
      const uri = 'untitled:draft.md';
      await session.open(uri, newDraft());
      const before = await findingsOf(session, uri);
      const { connection } = session;
      const messages: string[] = [];
      connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
        messages.push(message);
      });
      const textDocument = { uri, version: 2 };
      const range = { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } };
      for (const [method, params] of [
        ['textDocument/didOpen', { textDocument: { uri: 5, text: 'x' } }],
        ['textDocument/didChange', { textDocument, contentChanges: [{ range, text: 'x' }] }],
        ['textDocument/didChange', { textDocument, contentChanges: [{ text: 5 }] }],
        ['textDocument/didChange', { textDocument, contentChanges: null }],
        ['textDocument/didClose', {}],
        ['workspace/didChangeWatchedFiles', { changes: [null] }],
        ['$/cancelRequest', { id: null }],
        ['$/cancelRequest', null],
      ] as const) {
        await connection.sendNotification(method, params);
      }
      assert.deepEqual(await findingsOf(session, uri), before);
      assert.equal(messages.filter((each) => each.includes('was passed over')).length, 6);
    }));

  test('what no editor has opened can be changed and closed; what it opens twice is as it was last', () =>
    withSession(async (session) => {
      const uri = 'untitled:draft.md';
      const { connection } = session;
      const change = { textDocument: { uri, version: 1 }, contentChanges: [{ text: 'x' }] };
      await connection.sendNotification('textDocument/didChange', change);
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await session.open(uri, newDraft());
      const before = await findingsOf(session, uri);
      const open = (text: string): Promise<void> =>
        connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'markdown', version: 9, text },
        });
      await open('# 会议纪要\n');
      assert.notDeepEqual(await findingsOf(session, uri), before);
      await open(newDraft());
      assert.deepEqual(await findingsOf(session, uri), before);
    }));

  test('requests that are cancelled at once are answered, and so is what comes after', () =>
    withSession(async (session) => {
      const uri = 'untitled:draft.md';
      await session.open(uri, newDraft());
      const { connection } = session;
      await connection.sendNotification('$/cancelRequest', { id: 9999 });
      const outline = (token: CancellationToken = CancellationToken.None): Promise<unknown> =>
        connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, token);
      const asked = Array.from({ length: 20 }, () => {
        const source = new CancellationTokenSource();
        const answer = outline(source.token);
        source.cancel();
        return answer;
      });
      for (const { status, ...given } of await Promise.allSettled(asked)) {
        if (status === 'rejected')
          assert.equal((given as { reason: { code: number } }).reason.code, cancelled);
      }
      assert.ok(Array.isArray(await outline()));
    }));
});

suite('server: what is no message', () => {
  for (const [what, bytes] of [
    ['a header with ends of lines of another system', 'Content-Length: 2\n\n{}'],
    ['a line of JSON without a header', '{"jsonrpc":"2.0","id":1,"method":"initialize"}\n'],
    ['a request of the web', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a length of less than nothing', 'Content-Length: -5\r\n\r\n{}'],
    ['a length beyond all bounds', 'Content-Length: 999999999999\r\n\r\n{}'],
    ['a header that does not end', `Content-Length: ${'1'.repeat(5000)}`],
    ['a body longer than its header says', `Content-Length: 2\r\n\r\n{}{}{}\r\n\r\n`],
    ['any bytes', '\0\u0001\u0002\r\n\r\n'],
  ] as const) {
    test(`${what} ends the server with a message`, async () => {
      const { status, errors } = await given(initialize(1) + bytes, { closing: false });
      assert.equal(status, 1);
      assert.match(errors, /^gouji: Standard input is no language server protocol: .+\.\n$/);
    });
  }

  test('a body that is no JSON is answered, and the next message too', async () => {
    const { status, answers } = await given(
      framed('{"jsonrpc": ') + initialize(1) + request(2, 'shutdown') + exit,
      { closing: false },
    );
    const codes = codesIn(answers);
    assert.equal(codes.null, parseError);
    assert.equal(codes[1], null);
    assert.equal(status, 0);
  });

  test('input that ends within a message', async () => {
    const { status, errors } = await given('Content-Length: 100\r\n\r\n{', { closing: true });
    assert.equal(status, 1);
    assert.match(errors, /^gouji: The connection was closed before/);
  });
});
