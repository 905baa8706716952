import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/catalogue';
import { carelessDraft, requirements } from '../support/localRequirements';
import { findingsOf } from './support/applying';
import { ClientFiles, readingClient } from './support/files';
import { sessionWith } from './support/inProcess';

const root = 'vscode-vfs://host/reports';
const draft = `${root}/a.md`;

suite('server: what an office above asks for', () => {
  test('is checked by gouji.json beside the draft, and a change of it holds at once', async () => {
    const session = sessionWith(rules);
    const files = new ClientFiles(session);
    await files.write(`${root}/gouji.json`, JSON.stringify({ requirements }));
    await session.initialize(readingClient, {
      workspaceFolders: [{ uri: root, name: 'reports' }],
    });
    await session.open(draft, carelessDraft());
    const asked = async (): Promise<number> =>
      findingsOf(await session.pull(draft)).filter(({ message }) =>
        JSON.stringify(message).includes(requirements.notice),
      ).length;
    assert.equal(await asked(), 4);
    const before = session.refreshes.length;
    await files.write(`${root}/gouji.json`, '{}');
    await session.until(() => session.refreshes.length > before);
    assert.equal(await asked(), 0);
  });
});
