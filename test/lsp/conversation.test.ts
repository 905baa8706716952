import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import type { Rule } from '../../server/src/rules/model';
import { newDraft } from '../support/draft';
import { applied, findingsOf } from './support/applying';
import { sessionWith } from './support/inProcess';
import { askingClient, waitingClient, type Session } from './support/session';

const uri = 'untitled:draft.md';
const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Finds every `错`; the fix writes `对` and is safe. */
const wrongWord: Rule = {
  code: 'wrong-word',
  severity: 'warning',
  check: ({ text }) =>
    [...text.matchAll(/错/g)].map(({ index }) => ({
      span: { start: index, end: index + 1 },
      message: { key: 'hover.value.blank', args: {} },
      related: [{ span: { start: 0, end: 1 }, message: { key: 'related', args: {} } }],
      fixes: [
        {
          title: { key: 'write 对', args: {} },
          edits: [{ span: { start: index, end: index + 1 }, newText: '对' }],
          preferred: true,
          safe: true,
        },
      ],
    })),
};

/** Fails on a text with `坏`. */
const failing: Rule = {
  code: 'failing',
  severity: 'error',
  check: ({ text }) => {
    if (text.includes('坏')) throw new Error('a rule failed');
    return [];
  },
};

const codes = async (session: Session): Promise<readonly unknown[]> =>
  findingsOf(await session.pull(uri)).map(({ code }) => code);

suite('server: which documents are checked', () => {
  const report = `${newDraft()}\n错`;
  for (const [what, languageId, text, count] of [
    ['a report in Markdown', 'markdown', report, 1],
    ['a report in plain text', 'plaintext', report, 1],
    ['a note in Markdown', 'markdown', '# 备忘\n\n写错了。\n', 0],
    ['a letter in plain text', 'plaintext', '政府信息公开年报写错了。', 0],
    ['whatever its author calls a report', 'gouji', '错', 1],
    ['an empty document', 'gouji', '', 0],
  ] as const) {
    test(`${what}: ${count === 0 ? 'nothing is said' : 'checked'}`, async () => {
      const session = sessionWith([wrongWord]);
      await session.initialize(askingClient);
      await session.open(uri, text, languageId);
      assert.equal((await codes(session)).length, count);
    });
  }
});

suite('server: diagnostics that are asked for', () => {
  test('are never sent as well', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(askingClient);
    await session.open(uri, '错', 'gouji');
    assert.deepEqual(await codes(session), ['wrong-word']);
    await session.close(uri);
    assert.deepEqual(await codes(session), []);
    assert.deepEqual(session.published, []);
  });

  test('are unchanged as long as text and settings are', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(askingClient);
    await session.open(uri, '错', 'gouji');
    const first = await session.pull(uri);
    assert.deepEqual(await session.pull(uri, first.resultId), {
      kind: 'unchanged',
      resultId: first.resultId,
    });
    await session.change(uri, 2, start, '又');
    const second = await session.pull(uri, first.resultId);
    assert.equal(second.kind, 'full');
    await session.changeSettings({ rules: { 'wrong-word': 'error' } });
    const third = await session.pull(uri, second.resultId);
    assert.deepEqual(
      findingsOf(third).map(({ severity }) => severity),
      [1],
    );
  });

  test('are not called unchanged for another text of the same version', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(askingClient);
    await session.open(uri, '错', 'gouji');
    const { resultId } = await session.pull(uri);
    await session.close(uri);
    await session.open(uri, '对', 'gouji');
    assert.deepEqual(findingsOf(await session.pull(uri, resultId)), []);
  });

  test('are of the text that was sent last, under whichever version', async () => {
    for (const version of [1, 0, null, undefined]) {
      const session = sessionWith([wrongWord]);
      await session.initialize(askingClient);
      await session.open(uri, '错', 'gouji');
      let last = await session.pull(uri);
      assert.equal(findingsOf(last).length, 1);
      for (const [text, count] of [
        ['对', 0],
        ['错错', 2],
        ['对对', 0],
      ] as const) {
        await session.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text }],
        });
        last = await session.pull(uri, last.resultId);
        assert.equal(last.kind, 'full', `${text} under ${String(version)}`);
        assert.equal(findingsOf(last).length, count, `${text} under ${String(version)}`);
      }
    }
  });

  test('name related places only to who can show them', async () => {
    for (const [capabilities, expected] of [
      [askingClient, true],
      [{ textDocument: { diagnostic: {} } }, false],
    ] as const) {
      const session = sessionWith([wrongWord]);
      await session.initialize(capabilities);
      await session.open(uri, '错', 'gouji');
      const [found] = findingsOf(await session.pull(uri));
      assert.equal(found?.relatedInformation !== undefined, expected);
    }
  });
});

suite('server: settings', () => {
  test('a change makes the client ask again, and a rule switched off falls silent', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(askingClient);
    await session.open(uri, '错', 'gouji');
    assert.deepEqual(await codes(session), ['wrong-word']);
    await session.changeSettings({ rules: { 'wrong-word': 'off' } });
    await session.until(() => session.refreshes.length === 1);
    assert.deepEqual(await codes(session), []);
  });

  test('a change is sent out to a client that waits, without an empty list first', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(waitingClient);
    await session.open(uri, '错', 'gouji');
    await session.until(() => session.published.length === 1);
    await session.changeSettings({ rules: { 'wrong-word': 'hint' } });
    await session.until(() => session.published.length === 2);
    assert.deepEqual(
      session.published.map(({ diagnostics }) => diagnostics.map(({ severity }) => severity)),
      [[2], [4]],
    );
  });

  test('those given at the start hold for a client that does not answer', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(waitingClient, {
      initializationOptions: { rules: { 'wrong-word': 'info' } },
    });
    await session.open(uri, '错', 'gouji');
    await session.until(() => session.published.length === 1);
    assert.deepEqual(
      session.published[0]?.diagnostics.map(({ severity }) => severity),
      [3],
    );
  });

  test('the language follows the client’s, then the setting', async () => {
    const message = async (session: Session): Promise<unknown> =>
      findingsOf(await session.pull(uri))[0]?.message;
    const session = sessionWith([wrongWord]);
    await session.initialize(askingClient, { locale: 'de' });
    await session.open(uri, '错', 'gouji');
    assert.equal(await message(session), 'This cell is blank.');
    await session.changeSettings({ language: 'zh-cn' });
    assert.equal(await message(session), '本格空白。');
    await session.changeSettings({ language: 'auto' });
    assert.equal(await message(session), 'This cell is blank.');
  });

  test('what another client calls by the names of our own options is left alone', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(askingClient, {
      locale: 'zh-CN',
      initializationOptions: { locale: { name: 'de' }, bundles: 7 },
    });
    await session.open(uri, '错', 'gouji');
    assert.equal(findingsOf(await session.pull(uri))[0]?.message, '本格空白。');
  });

  test('what is not understood is told once, by name, and the rest holds', async () => {
    const session = sessionWith([wrongWord]);
    session.settings = { rules: { 'no-such-rule': 'error', 'wrong-word': 'hint' } };
    await session.initialize(askingClient);
    await session.open(uri, '错', 'gouji');
    await session.open('untitled:other.md', '错', 'gouji');
    await session.pull('untitled:other.md');
    const [found] = findingsOf(await session.pull(uri));
    assert.equal(found?.severity, 4);
    await session.until(() => session.shown.length > 0);
    assert.equal(session.shown.length, 1);
    assert.match(session.shown[0]!, /no-such-rule/);
  });
});

suite('server: code actions', () => {
  test('the safe fixes of the whole file in one edit of the version that was read', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(askingClient);
    await session.open(uri, '错，又错', 'gouji', 7);
    const [action, ...more] = await session.codeActions(uri, start, ['source.fixAll']);
    assert.deepEqual(more, []);
    assert.ok(action);
    assert.equal(applied('错，又错', action), '对，又对');
    const [change] = action.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, {
      uri,
      version: 7,
    });
  });

  test('a client that does not know versioned edits gets plain ones', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(waitingClient);
    await session.open(uri, '错', 'gouji');
    const [action] = await session.codeActions(uri, start, ['quickfix']);
    assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [uri]);
  });
});

suite('server: when something fails', () => {
  test('a check that fails is named, the others go on, and the next version is checked again', async () => {
    const session = sessionWith([wrongWord, failing]);
    await session.initialize(askingClient);
    await session.open(uri, '错', 'gouji');
    assert.deepEqual(await codes(session), ['wrong-word']);
    await session.change(uri, 2, start, '坏');
    assert.deepEqual(await codes(session), [failing.code, 'wrong-word']);
    await session.change(uri, 3, { ...start, end: { line: 0, character: 1 } }, '错');
    assert.deepEqual(await codes(session), ['wrong-word', 'wrong-word']);
  });

  test('a client that waits is sent the others’ findings with it', async () => {
    const session = sessionWith([wrongWord, failing]);
    await session.initialize(waitingClient);
    await session.open(uri, '坏错', 'gouji');
    await session.until(() => session.published.length > 0);
    const { diagnostics } = session.published[0]!;
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      [failing.code, 'wrong-word'],
    );
    assert.match(JSON.stringify(diagnostics[0]!.message), /没有查完/);
  });

  test('a document that is not open has no findings, no hover and no actions', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(askingClient);
    assert.deepEqual(await codes(session), []);
    assert.equal(await session.hover(uri, start.start), null);
    assert.deepEqual(await session.codeActions(uri, start), []);
  });
});

suite('server: cancelled requests', () => {
  test('are not worked on', async () => {
    const session = sessionWith([wrongWord]);
    await session.initialize(askingClient);
    const { promise, resolve } = withResolve();
    session.beforeAnswering = promise;
    await session.open(uri, '错', 'gouji');
    const source = new CancellationTokenSource();
    const asked = session.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    resolve();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(await codes(session), ['wrong-word']);
  });
});

function withResolve(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
