import assert from 'node:assert/strict';
import {
  editionsRequest,
  newReportRequest,
  reportFactsRequest,
  type EditionsResult,
  type NewReportResult,
  type ReportFactsResult,
} from '../../server/src/protocol/newReport';
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
