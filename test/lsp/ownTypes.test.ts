import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/catalogue';
import {
  editionsRequest,
  newReportRequest,
  reportFactsRequest,
  reportTypesRequest,
  type EditionsResult,
  type NewReportResult,
  type ReportFactsResult,
  type ReportTypesResult,
} from '../../server/src/protocol/newReport';
import { trustNotification } from '../../server/src/protocol/trust';
import { hotlineEdition, hotlineFiles, hotlineReport } from '../support/ownType';
import { findingsOf } from './support/applying';
import { ClientFiles, readingClient } from './support/files';
import { sessionWith } from './support/inProcess';
import type { Session } from './support/session';

const root = 'vscode-vfs://host/reports';
const encoded = (path: string): string =>
  `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
const draft = encoded('热线.md');
const editionFile = encoded('格式/热线/2024.json');
const workspace = { workspaceFolders: [{ uri: root, name: 'reports' }] };

async function opened(trusted?: boolean) {
  const session = sessionWith(rules);
  const files = new ClientFiles(session);
  for (const [path, text] of Object.entries(hotlineFiles())) await files.write(encoded(path), text);
  await session.initialize(readingClient, {
    ...workspace,
    initializationOptions: { copiesTables: true, ...(trusted !== undefined && { trusted }) },
  });
  await session.open(draft, hotlineReport('13'));
  return { session, files };
}

const codesIn = async (session: Session): Promise<readonly unknown[]> =>
  findingsOf(await session.pull(draft)).map(({ code }) => code);

/** Waits for the next time that the server asks for a new look. */
async function refreshed(session: Session, change: () => Promise<void>): Promise<void> {
  const before = session.refreshes.length;
  await change();
  await session.until(() => session.refreshes.length > before);
}

suite('server: types of one’s own', () => {
  test('a new report may be of one where its folder has it, and of none in an untrusted folder', async () => {
    const idsIn = async ({ connection }: Session, folder?: string): Promise<readonly string[]> => {
      const params = folder === undefined ? {} : { folder };
      const result = await connection.sendRequest<ReportTypesResult>(reportTypesRequest, params);
      assert.equal(result.types[0]?.id, 'disclosure');
      assert.equal(result.chosen, null);
      return result.types.map(({ id }) => id);
    };
    const { session } = await opened();
    const { connection } = session;
    assert.ok((await idsIn(session, root)).includes('hotline'));
    // What lies nowhere yet goes by the workspace’s settings.
    assert.ok((await idsIn(session)).includes('hotline'));
    const editions = await connection.sendRequest<EditionsResult>(editionsRequest, {
      ...{ year: 2024, type: 'hotline', folder: root },
    });
    assert.deepEqual(
      editions.map(({ id, applies }) => [id, applies]),
      [['hotline-2024', true]],
    );
    const { text } = await connection.sendRequest<NewReportResult>(newReportRequest, {
      ...{ agency: '云溪市热线办', year: 2024, edition: 'hotline-2024', folder: root },
    });
    assert.match(text, /^# 云溪市热线办2024年便民热线年度统计\n/);
    assert.deepEqual(
      await connection.sendRequest<ReportFactsResult>(reportFactsRequest, { text, folder: root }),
      { type: 'hotline', agency: '云溪市热线办', year: 2024 },
    );
    const { session: untrusted } = await opened(false);
    assert.ok(!(await idsIn(untrusted, root)).includes('hotline'));
  });

  test('are checked; a change in a template holds at once', async () => {
    const { session, files } = await opened();
    assert.deepEqual(await codesIn(session), ['row-total']);
    const edition = structuredClone(hotlineEdition);
    edition.tables[0]!.formulas.shift();
    edition.tables[0]!.formulas.shift();
    await refreshed(session, () => files.write(editionFile, JSON.stringify(edition)));
    assert.deepEqual(await codesIn(session), []);
  });

  test('a mistake in a template is marked in it, and said once; mended, it is gone', async () => {
    const { session, files } = await opened();
    assert.deepEqual(await codesIn(session), ['row-total']);
    const text = JSON.stringify(hotlineEdition).replace('"down"', '"sideways"');
    await refreshed(session, () => files.write(editionFile, text));
    assert.deepEqual(await codesIn(session), []);
    const marked = session.published.filter(({ uri }) => uri === editionFile).at(-1)!;
    assert.equal(marked.diagnostics.length, 1);
    const { start, end } = marked.diagnostics[0]!.range;
    assert.equal(text.slice(start.character, end.character), '"sideways"');
    await session.until(() => session.shown.length > 0);
    assert.match(session.shown[0]!, /2024\.json/);
    await refreshed(session, () => files.write(editionFile, JSON.stringify(hotlineEdition)));
    assert.deepEqual(await codesIn(session), ['row-total']);
    assert.deepEqual(
      session.published.filter(({ uri }) => uri === editionFile).at(-1)!.diagnostics,
      [],
    );
  });

  test('in a folder that is not trusted none is read, which is said; trusted, they hold', async () => {
    const { session, files } = await opened(false);
    assert.deepEqual(await codesIn(session), []);
    assert.equal(files.reads.get(editionFile), undefined);
    await session.until(() => session.shown.length > 0);
    assert.match(session.shown[0]!, /信任/);
    await refreshed(session, () => session.connection.sendNotification(trustNotification));
    assert.deepEqual(await codesIn(session), ['row-total']);
  });
});
