import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  type ClientCapabilities,
  type Position,
} from 'vscode-languageserver/node';
import { tokenTypes } from '../../server/src/service/tokens/legend';
import { newDraft, replaced } from '../support/draft';
import { marked } from '../support/marked';
import { sessionWith } from './support/inProcess';
import { askingClient, waitingClient, type Session } from './support/session';

const uri = 'untitled:draft.md';
const textDocument = { uri };
const richClient: ClientCapabilities = {
  ...askingClient,
  textDocument: {
    ...askingClient.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
  },
};

const received = '一、本年新收政府信息公开申请数量 |';
const draft = replaced(
  newDraft(),
  `${received} 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
  `${received} 8 | 2 | 0 | 0 | 0 | 0 | $010 |`,
);

async function opened(
  capabilities: ClientCapabilities = richClient,
): Promise<{ readonly session: Session; readonly position: Position }> {
  const session = sessionWith([]);
  await session.initialize(capabilities);
  const { text, position } = marked(draft);
  await session.open(uri, text);
  return { session, position };
}

suite('server: what a document consists of', () => {
  test('an outline with levels, or a list for who knows no levels', async () => {
    const { session } = await opened();
    const outline = await session.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    });
    assert.equal(outline?.length, 1);
    const [title] = outline;
    assert.ok(title && 'children' in title);
    assert.equal(title.children.length, 7);

    const { session: plain } = await opened(waitingClient);
    const list = await plain.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const row = list?.find(({ name }) => name === '（一）予以公开');
    assert.ok(row && 'location' in row);
    assert.equal(row.containerName, '三、本年度办理结果');
  });

  test('foldings, of tables as regions', async () => {
    const { session } = await opened();
    const found = await session.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.ok(found);
    assert.ok(found.some(({ kind }) => kind === 'region'));
    assert.ok(found.some(({ kind }) => kind === undefined));
  });

  test('selections that grow', async () => {
    const { session, position } = await opened();
    const [found] =
      (await session.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument,
        positions: [position],
      })) ?? [];
    assert.deepEqual(found?.range, {
      start: position,
      end: { ...position, character: position.character + 2 },
    });
    assert.equal(found.parent?.range.start.line, position.line);
  });

  test('addresses', async () => {
    const { session } = await opened();
    const end = { line: 0, character: 0 };
    await session.change(uri, 2, { start: end, end }, '网址：http：//www.yunxi.gov.cn。\n');
    const found = await session.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(found?.[0], {
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 26 } },
      target: 'http://www.yunxi.gov.cn',
    });
  });

  test('symbols of the open reports', async () => {
    const { session } = await opened();
    await session.open('untitled:note.md', '# 备忘\n\n一、总体情况');
    const found = await session.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: '总体',
    });
    assert.deepEqual(
      found?.map(({ name, location }) => [name, location.uri]),
      [['一、总体情况', uri]],
    );
  });

  test('meanings, in whole and for a range', async () => {
    const { session, position } = await opened();
    const whole = await session.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument,
    });
    const line = await session.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range: { start: position, end: position },
    });
    assert.ok(whole && line);
    assert.ok(whole.data.length > line.data.length);
    // A label and seven values, the last of them a total.
    assert.equal(line.data.length, 8 * 5);
    assert.deepEqual(line.data.slice(-3), [2, tokenTypes.indexOf('tableValue'), 1]);
  });

  test('nothing of a document that is no report', async () => {
    const session = sessionWith([]);
    await session.initialize(richClient);
    await session.open(uri, '# 备忘\n\n一、总体情况 http://example.org');
    const { connection } = session;
    const position = { line: 2, character: 1 };
    assert.equal(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
    assert.equal(await connection.sendRequest(FoldingRangeRequest.type, { textDocument }), null);
    assert.equal(await connection.sendRequest(DocumentLinkRequest.type, { textDocument }), null);
    assert.equal(
      await connection.sendRequest(DefinitionRequest.type, { textDocument, position }),
      null,
    );
    const tokens = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.deepEqual(tokens?.data, []);
  });
});

suite('server: where figures come from and go', () => {
  test('a total leads to its addends, with what was asked about for who can show it', async () => {
    const { session, position } = await opened();
    const found = await session.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position,
    });
    assert.ok(Array.isArray(found) && found.length === 6);
    assert.ok('originSelectionRange' in found[0]!);

    const { session: plain } = await opened(waitingClient);
    const places = await plain.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position,
    });
    assert.ok(Array.isArray(places) && 'uri' in places[0]!);
  });

  test('a cell leads to its references, and is highlighted with its sums', async () => {
    const { session, position } = await opened();
    const addend = { ...position, character: position.character - 24 };
    const references = await session.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position: addend,
      context: { includeDeclaration: false },
    });
    assert.ok(references?.some(({ range }) => range.start.character === position.character));
    const highlights = await session.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position: addend,
    });
    assert.ok(highlights);
    assert.ok(highlights.some(({ kind }) => kind === 3));
    assert.ok(highlights.some(({ kind }) => kind === 2));
  });
});
