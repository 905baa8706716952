import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver/node';
import { newDraft, replaced } from '../support/draft';
import { marked } from '../support/marked';
import { applied, findingsOf } from './support/applying';
import { ServerProcess } from './support/serverProcess';
import { askingClient, waitingClient } from './support/session';

const uri = 'untitled:draft.md';
const received = '一、本年新收政府信息公开申请数量 |';
const carriedOut = '四、结转下年度继续办理 |';
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0 |';

/** A draft whose sums are true but for the total of its first row, marked with `$0`. */
const wrongTotal = replaced(
  replaced(newDraft(), received + zeros, `${received} 8 | 2 | 0 | 0 | 0 | 0 | $011 |`),
  carriedOut + zeros,
  `${carriedOut} 8 | 2 | 0 | 0 | 0 | 0 | 10 |`,
);

const totals = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  findings.filter(({ code }) => code === 'row-total');

suite('server: the built process', () => {
  let server: ServerProcess;
  setup(() => {
    server = new ServerProcess();
  });
  teardown(() => {
    server.kill();
  });

  test('gives its name and version and what it can do', async () => {
    const { serverInfo, capabilities } = await server.session.initialize(askingClient);
    const { version } = JSON.parse(
      readFileSync(join(__dirname, '../../../package.json'), 'utf8'),
    ) as { version: string };
    assert.deepEqual(serverInfo, { name: 'gouji', version });
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.gouji', 'refactor.rewrite.gouji.fillTotals'],
    });
  });

  test('a wrong total is found at its cell; its fix makes the sum true', async () => {
    const { session } = server;
    await session.initialize(askingClient);
    const { text, position, range } = marked(wrongTotal);
    await session.open(uri, text);
    const [found, ...more] = totals(findingsOf(await session.pull(uri)));
    assert.deepEqual(more, []);
    assert.ok(found);
    assert.deepEqual(found.range, {
      start: position,
      end: { ...position, character: position.character + 2 },
    });
    assert.equal(found.source, 'gouji');
    assert.match(found.codeDescription?.href ?? '', /\/docs\/rules\/row-total\.md$/);
    const preferred = (await session.codeActions(uri, range)).filter(
      ({ isPreferred }) => isPreferred === true,
    );
    assert.equal(preferred.length, 1);
    const fixed = applied(text, preferred[0]!);
    assert.equal(fixed, wrongTotal.replace('$011', '10'));
  });

  test('an edit that mends the total takes the finding away', async () => {
    const { session } = server;
    await session.initialize(askingClient);
    const { text, position } = marked(wrongTotal);
    await session.open(uri, text);
    assert.equal(totals(findingsOf(await session.pull(uri))).length, 1);
    const end = { ...position, character: position.character + 2 };
    await session.change(uri, 2, { start: position, end }, '10');
    assert.deepEqual(totals(findingsOf(await session.pull(uri))), []);
  });

  test('a hover spells the sum out, in Markdown only for who can show it', async () => {
    const { session } = server;
    await session.initialize(waitingClient);
    const { text, position } = marked(wrongTotal.replace('$011', '$010'));
    await session.open(uri, text);
    const hover = await session.hover(uri, position);
    assert.ok(hover && typeof hover.contents === 'object' && 'kind' in hover.contents);
    assert.equal(hover.contents.kind, 'plaintext');
    assert.match(hover.contents.value, /合计：= 8 \+ 2 \+ 0 \+ 0 \+ 0 \+ 0 = 10/);
  });

  test('findings come to a client that waits for them, and go when the document is closed', async () => {
    const { session } = server;
    const { capabilities } = await session.initialize(waitingClient);
    assert.equal(capabilities.diagnosticProvider, undefined);
    const { text, position } = marked(wrongTotal);
    await session.open(uri, text);
    await session.until(() => session.published.length === 1);
    assert.equal(session.published[0]?.version, 1);
    assert.equal(totals(session.published[0].diagnostics).length, 1);
    await session.change(
      uri,
      2,
      { start: position, end: { ...position, character: position.character + 2 } },
      '10',
    );
    await session.until(() => session.published.length === 2);
    assert.equal(session.published[1]?.version, 2);
    assert.deepEqual(totals(session.published[1].diagnostics), []);
    await session.close(uri);
    await session.until(() => session.published.length === 3);
    assert.deepEqual(session.published[2], { uri, diagnostics: [] });
  });

  test('nothing but the protocol is on its standard output, and it ends when told to', async () => {
    const { session } = server;
    await session.initialize(askingClient);
    await session.open(uri, marked(wrongTotal).text);
    await session.pull(uri);
    assert.equal(await server.end(), 0);
    let rest = server.output.toString('latin1');
    while (rest !== '') {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest);
      assert.ok(header, `not the protocol: ${rest.slice(0, 80)}`);
      rest = rest.slice(header[0].length + Number(header[1]));
    }
  });

  test('it ends when its client is gone', async () => {
    await server.session.initialize(askingClient);
    assert.equal(await server.hangUp(), 1);
  });
});
