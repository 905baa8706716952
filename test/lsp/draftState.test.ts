import assert from 'node:assert/strict';
import { draftStateRequest, type DraftStateResult } from '../../server/src/protocol/draftState';
import { newDraft } from '../support/draft';
import { sessionWith } from './support/inProcess';
import { askingClient } from './support/session';

const uri = 'untitled:draft.md';
const textDocument = { uri };

suite('server: state of a draft', () => {
  test('is that of its newest version', async () => {
    const session = sessionWith([]);
    await session.initialize(askingClient);
    const ask = (): Promise<DraftStateResult> =>
      session.connection.sendRequest(draftStateRequest, { textDocument });
    assert.equal(await ask(), null);
    await session.open(uri, newDraft());
    const before = await ask();
    assert.ok(before);
    assert.deepEqual([before.version, before.year, before.filled], [1, 2024, 0]);
    const [first] = before.fields;
    assert.ok(first);
    await session.change(uri, 2, first.range, '县政府门户网站');
    const after = await ask();
    assert.deepEqual([after?.version, after?.filled, after?.total], [2, 1, before.total]);
  });

  test('names the setting where that decides on the edition', async () => {
    const session = sessionWith([]);
    await session.initialize(askingClient);
    session.settings = { edition: '2019' };
    await session.open(uri, newDraft());
    const state = await session.connection.sendRequest<DraftStateResult>(draftStateRequest, {
      textDocument,
    });
    assert.equal(state?.edition, '2019年试行格式');
    assert.match(state.reason, /gouji\.edition/);
  });

  test('a document that is no report has none', async () => {
    const session = sessionWith([]);
    await session.initialize(askingClient);
    await session.open(uri, '# 备忘');
    assert.equal(await session.connection.sendRequest(draftStateRequest, { textDocument }), null);
  });
});
