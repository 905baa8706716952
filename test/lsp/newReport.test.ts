import assert from 'node:assert/strict';
import {
  editionsRequest,
  newReportRequest,
  reportFactsRequest,
  reportTypesRequest,
  type EditionsResult,
  type NewReportResult,
  type ReportFactsResult,
  type ReportTypesParams,
  type ReportTypesResult,
} from '../../server/src/protocol/newReport';
import { ClientFiles, readingClient } from './support/files';
import { sessionWith } from './support/inProcess';
import { waitingClient } from './support/session';

const agency = '青禾县水务局';

suite('server: new report', () => {
  test('its text, editions and last year’s facts are given without an open document', async () => {
    const session = sessionWith([]);
    await session.initialize(waitingClient, { locale: 'en' });
    const { connection } = session;
    const { text, edition } = await connection.sendRequest<NewReportResult>(newReportRequest, {
      agency: ` ${agency} `,
      year: 2024,
    });
    assert.equal(edition, '2021');
    assert.ok(text.startsWith(`# ${agency}2024年`));
    const editions = await connection.sendRequest<EditionsResult>(editionsRequest, { year: 2024 });
    assert.equal(editions[0]?.name, 'form of 2021');
    assert.deepEqual(
      await connection.sendRequest<ReportFactsResult>(reportFactsRequest, { text }),
      { type: 'disclosure', agency, year: 2024 },
    );
  });

  test('the settings of its folder hold for it', async () => {
    const session = sessionWith([]);
    const files = new ClientFiles(session);
    const folder = 'vscode-vfs://host/年报';
    await session.initialize(readingClient, {
      workspaceFolders: [{ uri: 'vscode-vfs://host', name: '全部' }],
    });
    const chosenIn = async (params: ReportTypesParams): Promise<string | null> =>
      (await session.connection.sendRequest<ReportTypesResult>(reportTypesRequest, params)).chosen;
    for (const [settings, type] of [
      [{ type: 'university' }, 'university'],
      [{ edition: 'accounts-2021' }, 'accounts'],
      [{}, null],
    ] as const) {
      await files.write(`${folder}/gouji.json`, JSON.stringify(settings));
      assert.equal(await chosenIn({ folder }), type);
    }
    await files.write(`${folder}/gouji.json`, JSON.stringify({ type: 'university' }));
    assert.equal(await chosenIn({}), null);
  });

  test('a report of nobody is refused', async () => {
    const session = sessionWith([]);
    await session.initialize(waitingClient);
    await assert.rejects(
      session.connection.sendRequest(newReportRequest, { agency: ' ', year: 2024 }),
      /name of its body/,
    );
    await assert.rejects(session.connection.sendRequest(editionsRequest, { year: 'x' }), /whole/);
  });
});
