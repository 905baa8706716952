import assert from 'node:assert/strict';
import { folderReportsNotification, folderScanRequest } from '../../server/src/protocol/folder';
import { city, cityGovernment, unitReport } from '../support/city';
import { createFolder, type Folder } from './support/files';
import { ServerProcess } from './support/serverProcess';
import { watchingClient, type Session } from './support/session';

const { files, units } = city(3);
/** One more carried in than the year before says. */
const jumping = unitReport(units[1]!, 2024, 0, 3);
const before = files['2023/1.md']!;

suite('server: the collection that a report belongs to', () => {
  let server: ServerProcess;
  let session: Session;
  let folder: Folder;

  const start = async (
    reports: Readonly<Record<string, string>>,
    collection: object | null,
  ): Promise<void> => {
    folder = createFolder({
      ...reports,
      ...(collection && { 'gouji.json': JSON.stringify({ collection }) }),
    });
    server = new ServerProcess();
    session = server.session;
    session.connection.onNotification(folderReportsNotification, () => undefined);
    await session.initialize(watchingClient, {
      workspaceFolders: [{ uri: folder.uri, name: 'folder' }],
    });
  };
  const codesOf = (path: string): readonly unknown[] =>
    session.published
      .filter(({ uri }) => uri === folder.addressOf(path))
      .at(-1)
      ?.diagnostics.map(({ code }) => code) ?? [];
  const scanned = async (path: string): Promise<readonly unknown[]> => {
    await session.connection.sendRequest(folderScanRequest);
    return codesOf(path);
  };

  teardown(async () => {
    await server.end();
    folder.clear();
  });

  test('a report is compared with its own body’s of the year before, opened or not', async () => {
    await start({ 'a/今年.md': jumping, 'b/去年.md': before }, { units });
    assert.ok((await scanned('a/今年.md')).includes('carry-over'));
    const [related] = session.published
      .filter(({ uri }) => uri === folder.addressOf('a/今年.md'))
      .at(-1)!
      .diagnostics.find(({ code }) => code === 'carry-over')!.relatedInformation!;
    const { uri, range } = related!.location;
    assert.equal(uri, folder.addressOf('b/去年.md'));
    const line = before.split('\n')[range.start.line]!;
    assert.ok(line.includes('结转下年度继续办理'), line);
    assert.equal(line.slice(range.start.character, range.end.character), '2');
    await session.open(folder.addressOf('a/今年.md'), jumping);
    await session.until(() => codesOf('a/今年.md').includes('carry-over'));
  });

  test('under an earlier name by the roster, never with another body’s', async () => {
    const renamed = before.replaceAll(units[1]!, '云溪市文教局');
    const both = { 'a/今年.md': jumping, 'b/去年.md': renamed };
    await start(both, { units: [{ name: units[1], aliases: ['云溪市文教局'] }] });
    assert.ok((await scanned('a/今年.md')).includes('carry-over'));
    await server.end();
    folder.clear();
    await start(both, { units });
    assert.ok(!(await scanned('a/今年.md')).includes('carry-over'));
  });

  test('a government’s report is compared with those that it adds up', async () => {
    const own = unitReport(cityGovernment, 2024, 4);
    const roster = units.map((name) =>
      name === cityGovernment ? { name, consolidates: 'all' } : { name },
    );
    await start({ ...files, '2024/市.md': own }, { units: roster });
    assert.ok((await scanned('2024/市.md')).includes('rollup-sum'));
    assert.ok(!codesOf('2024/报告1.md').includes('rollup-sum'));
  });
});
