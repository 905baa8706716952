import assert from 'node:assert/strict';
import {
  CompletionRequest,
  InsertTextFormat,
  type ClientCapabilities,
  type CompletionList,
} from 'vscode-languageserver/node';
import { newDraft } from '../support/draft';
import { marked } from '../support/marked';
import { sessionWith } from './support/inProcess';
import { askingClient, waitingClient } from './support/session';

const uri = 'untitled:draft.md';
const draft = newDraft();
const source = `${draft.slice(0, draft.indexOf('## 六、'))}## qt$0`;

async function answered(
  capabilities: ClientCapabilities,
  settings: unknown = null,
  text = source,
): Promise<CompletionList> {
  const session = sessionWith([]);
  session.settings = settings;
  await session.initialize(capabilities);
  const { text: content, position } = marked(text);
  await session.open(uri, content);
  const answer = await session.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
  });
  assert.ok(answer && !Array.isArray(answer));
  return answer;
}

const snippetClient: ClientCapabilities = {
  ...askingClient,
  textDocument: {
    ...askingClient.textDocument,
    completion: { completionItem: { snippetSupport: true } },
  },
};

suite('server: completion', () => {
  test('is triggered by marks, never by letters', async () => {
    const { capabilities } = await sessionWith([]).initialize(askingClient);
    const triggers = capabilities.completionProvider?.triggerCharacters ?? [];
    assert.ok(triggers.length > 0);
    assert.ok(triggers.every((trigger) => !/[\p{L}\p{N}]/u.test(trigger)));
  });

  test('leads through the places of a chapter where the client can, else gives plain text', async () => {
    const [leading] = (await answered(snippetClient)).items;
    assert.equal(leading?.insertTextFormat, InsertTextFormat.Snippet);
    assert.match(leading.textEdit?.newText ?? '', /\$\{1:/);
    const [plain] = (await answered(waitingClient)).items;
    assert.equal(plain?.insertTextFormat, InsertTextFormat.PlainText);
    assert.match(plain.textEdit?.newText ?? '', /（此处填写：/);
  });

  test('is asked for anew with each key, and follows the setting for pinyin', async () => {
    const list = await answered(askingClient);
    assert.equal(list.isIncomplete, true);
    assert.equal(list.items[0]?.label, '六、其他需要报告的事项');
    const without = await answered(askingClient, { completion: { pinyin: false } });
    assert.deepEqual(without.items, []);
  });

  test('has nothing for a document that is no report', async () => {
    assert.deepEqual((await answered(askingClient, null, '# 备忘\n\n## $0')).items, []);
  });
});
