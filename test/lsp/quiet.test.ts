import assert from 'node:assert/strict';
import { DidSaveTextDocumentNotification, type Position } from 'vscode-languageserver/node';
import { caretMoved, type CaretMoved } from '../../server/src/protocol/caret';
import type { Rule } from '../../server/src/rules/model';
import { findingsOf } from './support/applying';
import { sessionWith } from './support/inProcess';
import { askingClient, waitingClient, type Session } from './support/session';

const uri = 'untitled:draft.gouji';
const patient = { validate: { caretDelay: 60_000 } };

/** Finds every `错`. */
const wrongWord: Rule = {
  code: 'wrong-word',
  severity: 'warning',
  check: ({ text }) =>
    [...text.matchAll(/错/g)].map(({ index }) => ({
      span: { start: index, end: index + 1 },
      message: { key: 'hover.value.blank', args: {} },
    })),
};

const at = (character: number): Position => ({ line: 0, character });

const caret = (session: Session, character: number): Promise<void> =>
  session.connection.sendNotification(caretMoved, {
    textDocument: { uri },
    position: at(character),
  } satisfies CaretMoved);

const type = (session: Session, version: number, character: number, text: string): Promise<void> =>
  session.change(uri, version, { start: at(character), end: at(character) }, text);

async function found(session: Session): Promise<readonly number[]> {
  return findingsOf(await session.pull(uri)).map(({ range }) => range.start.character);
}

const sessions: Session[] = [];

function newSession(): Session {
  const session = sessionWith([wrongWord]);
  sessions.push(session);
  return session;
}

/** A server keeps no timer for a document that is closed. */
const closeAll = (): Promise<unknown> =>
  Promise.all(sessions.splice(0).map((session) => session.close(uri)));

async function asking(settings: unknown, text = ''): Promise<Session> {
  const session = newSession();
  session.settings = settings;
  await session.initialize(askingClient);
  await session.open(uri, text, 'gouji');
  return session;
}

suite('server: quiet while typing, to a client that asks', () => {
  teardown(closeAll);

  test('what is found at the caret waits until the caret has gone on', async () => {
    const session = await asking(patient, '公开');
    await caret(session, 2);
    await type(session, 2, 2, '错');
    assert.deepEqual(await found(session), []);
    await caret(session, 0);
    await session.until(() => session.refreshes.length === 1);
    assert.deepEqual(await found(session), [2]);
  });

  test('what is found at the caret appears when the caret rests', async () => {
    const session = await asking({ validate: { caretDelay: 30 } }, '公开');
    await caret(session, 2);
    await type(session, 2, 2, '错');
    await session.pull(uri);
    await session.until(() => session.refreshes.length === 1);
    assert.deepEqual(await found(session), [2]);
  });

  test('what is found elsewhere appears at once', async () => {
    const session = await asking(patient, '公开');
    await caret(session, 2);
    await session.change(uri, 2, { start: at(0), end: at(0) }, '错，');
    await caret(session, 4);
    assert.deepEqual(await found(session), [0]);
  });

  test('what was on show before stays while it is written at', async () => {
    const session = await asking(patient, '公开错');
    await caret(session, 3);
    assert.deepEqual(await found(session), [2]);
    await type(session, 2, 3, '字');
    await caret(session, 3);
    assert.deepEqual(await found(session), [2]);
  });

  test('letters of an input method change nothing that is on show', async () => {
    const session = await asking(patient, '公开错');
    await caret(session, 3);
    const before = await session.pull(uri);
    await session.change(uri, 2, { start: at(0), end: at(3) }, 'gongkai');
    const during = await session.pull(uri, before.resultId);
    assert.deepEqual(during, { kind: 'unchanged', resultId: before.resultId });
    await session.change(uri, 3, { start: at(0), end: at(7) }, '公开');
    assert.deepEqual(findingsOf(await session.pull(uri, before.resultId)), []);
  });

  test('nothing waits where no delay is wanted, nor for a client that tells of no caret', async () => {
    const hasty = await asking({ validate: { caretDelay: 0 } });
    await caret(hasty, 0);
    await type(hasty, 2, 0, '错');
    assert.deepEqual(await found(hasty), [0]);
    const silent = await asking(patient);
    await type(silent, 2, 0, '错');
    assert.deepEqual(await found(silent), [0]);
  });

  test('saving shows what waits', async () => {
    const session = await asking(patient);
    await caret(session, 0);
    await type(session, 2, 0, '错');
    assert.deepEqual(await found(session), []);
    await session.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
    assert.deepEqual(await found(session), [0]);
  });
});

suite('server: quiet while typing, to a client that waits', () => {
  teardown(closeAll);

  async function waiting(settings: unknown, text: string): Promise<Session> {
    const session = newSession();
    await session.initialize(waitingClient, { initializationOptions: settings });
    await session.open(uri, text, 'gouji');
    await session.until(() => session.published.length === 1);
    return session;
  }
  const sent = (session: Session): readonly (readonly number[])[] =>
    session.published.map(({ diagnostics }) =>
      diagnostics.map(({ range }) => range.start.character),
    );

  test('what is found at the caret is sent when the caret has gone on', async () => {
    const session = await waiting(patient, '错，');
    await caret(session, 2);
    await type(session, 2, 2, '错');
    await session.until(() => session.published.length === 2);
    await caret(session, 0);
    await session.until(() => session.published.length === 3);
    assert.deepEqual(sent(session), [[0], [0], [0, 2]]);
  });

  test('on saving only, if the user wants it so', async () => {
    const session = await waiting({ validate: { run: 'onSave' } }, '错，');
    await caret(session, 2);
    await type(session, 2, 2, '错');
    await session.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await session.until(() => session.published.length === 2);
    assert.deepEqual(sent(session), [[0], [0, 2]]);
  });
});

suite('server: settings of when to check', () => {
  teardown(closeAll);

  test('what cannot be understood is said, and the usual holds', async () => {
    const session = await asking({ validate: { run: 'never', caretDelay: -1 } });
    await session.pull(uri);
    await session.until(() => session.shown.length === 2);
    assert.match(session.shown.join('\n'), /validate\.run.*never[^]*validate\.caretDelay.*-1/);
  });
});
