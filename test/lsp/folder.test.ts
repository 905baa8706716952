import assert from 'node:assert/strict';
import { rmSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { annotateDocx } from '../../server/src/import/docx/annotate';
import { readDocx } from '../../server/src/import/docx/read';
import { rules } from '../../server/src/rules/catalogue';
import { listFolderRequest } from '../../server/src/protocol/files';
import { documentAddress } from '../../server/src/protocol/documents';
import {
  folderReportsNotification,
  folderScanRequest,
  proposeRosterRequest,
  type ProposeRosterParams,
  type FolderReport,
  type FolderReports,
  type FolderScanResult,
  type MissingReport,
  type ProposeRosterResult,
} from '../../server/src/protocol/folder';
import { newDraft, replaced } from '../support/draft';
import { reportDocx } from '../support/office/report';
import { createFolder, readingClient, type Folder } from './support/files';
import { sessionWith } from './support/inProcess';
import { ServerProcess } from './support/serverProcess';
import { watchingClient, type Session } from './support/session';

const draft = newDraft();
const received = '一、本年新收政府信息公开申请数量 |';
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const wrong = replaced(draft, received + zeros, `${received} 0 | 0 | 0 | 0 | 0 | 0 | 3 |`);

suite('server: the reports of a folder', () => {
  let server: ServerProcess;
  let session: Session;
  let folder: Folder;
  const told: FolderReports[] = [];
  let heard: () => void = () => undefined;

  const start = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
    folder = createFolder(files);
    server = new ServerProcess();
    session = server.session;
    told.length = 0;
    session.connection.onNotification(folderReportsNotification, (message: FolderReports) => {
      told.push(message);
      heard();
    });
    await session.initialize(watchingClient, {
      workspaceFolders: [{ uri: folder.uri, name: 'folder' }],
    });
  };
  const reports = (): ReadonlyMap<string, FolderReport> => {
    const known = new Map<string, FolderReport>();
    for (const { reports: some, gone } of told) {
      for (const report of some) known.set(report.uri, report);
      for (const uri of gone) known.delete(uri);
    }
    return new Map([...known.values()].map((report) => [report.path, report]));
  };
  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      heard = () => {
        if (condition()) resolve();
      };
      heard();
    });
  const propose = (params: ProposeRosterParams): Promise<ProposeRosterResult> =>
    session.connection.sendRequest<ProposeRosterResult>(proposeRosterRequest, params);
  const scan = (): Promise<FolderScanResult> =>
    session.connection.sendRequest<FolderScanResult>(folderScanRequest);
  const changed = (path: string, type: FileChangeType): Promise<void> =>
    session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: folder.addressOf(path), type }],
    });

  teardown(async () => {
    await server.end();
    folder.clear();
  });

  test('a roster is proposed of what the reports say, once for each body', async () => {
    const water = draft.replaceAll('云溪市', '青禾市');
    await start({ '一.md': draft, '旧/一.md': draft, '二.md': water, '说明.md': '# 说明\n' });
    const proposed = (await propose({ root: folder.uri }))!;
    assert.ok(!('refused' in proposed));
    assert.deepEqual([proposed.fileName, proposed.units, proposed.reports], ['gouji.json', 2, 3]);
    const { collection } = JSON.parse(proposed.text) as {
      readonly collection: { readonly units: readonly { readonly name: string }[] };
    };
    const names = [draft, water].map((text) => /^# (.*?)\d{4}年/m.exec(text)![1]);
    assert.deepEqual(collection.units.map(({ name }) => name).sort(), names.sort());
    // Each on a line of its own, by which more can be added.
    const lines = proposed.text.split('\n').map((line) => line.trim().replace(/,$/, ''));
    for (const name of names) assert.ok(lines.includes(`{ "name": "${name}" }`), proposed.text);
    assert.equal(await propose({ root: `${folder.uri}-elsewhere` }), null);
  });

  test('of a roster that is there only what it lacks is proposed', async () => {
    const water = draft.replaceAll('云溪市', '青禾市');
    const units = [{ name: '云溪市环保局', aliases: ['云溪市生态环境局'] }];
    await start({
      '一.md': draft,
      '二.md': water,
      'gouji.json': JSON.stringify({ collection: { units } }),
    });
    const settings = JSON.stringify({ collection: { units } });
    const end = settings.lastIndexOf('}', settings.length - 4) + 1;
    assert.deepEqual(await propose({ root: folder.uri }), {
      fileName: 'gouji.json',
      text: '{ "name": "青禾市生态环境局" }',
      units: 1,
      isRest: true,
      reports: 2,
      listed: 0,
      insertion: {
        uri: folder.addressOf('gouji.json'),
        position: { line: 0, character: end },
        text: ',\n{ "name": "青禾市生态环境局" }',
      },
    });
  });

  test('the units of a list come into the roster, under the names of their reports', async () => {
    await start({
      '一.md': draft,
      '名单.csv': '序号,单位名称,联系电话\n1,教育局,2345678\n2,生态环境局,\n',
      '空.txt': '没有单位\n',
    });
    const proposed = await propose({ root: folder.uri, list: folder.addressOf('名单.csv') });
    assert.ok(proposed && !('refused' in proposed));
    assert.deepEqual([proposed.units, proposed.listed, proposed.reports], [2, 2, 1]);
    const { collection } = JSON.parse(proposed.text) as {
      readonly collection: { readonly units: readonly unknown[] };
    };
    assert.deepEqual(collection.units, [
      { name: '云溪市教育局', contact: '2345678' },
      { name: '云溪市生态环境局' },
    ]);
    for (const name of ['空.txt', '没有.xlsx']) {
      const refused = await propose({ root: folder.uri, list: folder.addressOf(name) });
      assert.ok(refused && 'refused' in refused && refused.refused !== '', name);
    }
  });

  test('each is told with its body, year and counts, whatever it is written in', async () => {
    await start({
      '一/错.md': wrong,
      '二/好.docx': reportDocx(draft),
      '说明.md': '# 说明\n',
      '三/年报.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    });
    const { files, isCut } = await scan();
    assert.deepEqual([files, isCut], [4, false]);
    const known = reports();
    assert.deepEqual([...known.keys()].toSorted(), ['一/错.md', '三/年报.doc', '二/好.docx']);
    const first = known.get('一/错.md')!;
    assert.deepEqual([first.agency, first.year, first.unread], ['云溪市生态环境局', 2024, null]);
    assert.ok(first.errors > known.get('二/好.docx')!.errors);
    assert.match(known.get('三/年报.doc')!.unread ?? '', /另存为/);
    const shown = documentAddress(folder.addressOf('二/好.docx'));
    assert.equal(decodeURI(known.get('二/好.docx')!.shown), decodeURI(shown!));
  });

  test('a copy that we wrote is no further report while its file is there', async () => {
    const bytes = reportDocx(draft);
    const comment = { start: 0, end: 2, lines: ['请核对'] };
    const commented = annotateDocx(bytes, readDocx(bytes), [comment]).bytes;
    await start({
      '年报.docx': bytes,
      '年报（批注）.docx': commented,
      '另（批注）.docx': commented,
      '收到.zip': zipSync({ '年报.docx': bytes, '年报（批注）.docx': commented }),
    });
    await scan();
    assert.deepEqual([...reports().keys()].toSorted(), [
      '另（批注）.docx',
      '年报.docx',
      '收到.zip/年报.docx',
    ]);
  });

  test('their findings are published until an editor shows them, and follow their files', async () => {
    await start({ 'a.md': wrong });
    await scan();
    const uri = folder.addressOf('a.md');
    const last = () => session.published.filter((each) => each.uri === uri).at(-1);
    assert.ok(last()!.diagnostics.some(({ code }) => code === 'row-total'));
    await session.open(uri, wrong);
    await session.until(() => last()!.diagnostics.length === 0);

    folder.write('b.md', wrong);
    await changed('b.md', FileChangeType.Created);
    await until(() => (reports().get('b.md')?.errors ?? 0) > 0);
    folder.write('b.md', '# 说明\n');
    await changed('b.md', FileChangeType.Changed);
    await until(() => told.some(({ gone }) => gone.includes(folder.addressOf('b.md'))));
  });

  test('a file is one and the same, however its address is written', async () => {
    await start({ '年报(1).md': wrong });
    await scan();
    const listed = [...reports().values()][0]!.uri;
    const escaped = listed.replace('(', '%28').replace(')', '%29');
    assert.notEqual(escaped, listed);
    const before = told.length;
    await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: escaped, type: FileChangeType.Changed }],
    });
    await until(() => told.length > before);
    assert.deepEqual(
      told
        .flatMap(({ reports: some }) => some.map(({ uri }) => uri))
        .filter((uri) => uri !== listed),
      [],
    );
    const last = () => session.published.findLast(({ uri }) => uri === listed)!;
    assert.ok(last().diagnostics.length > 0);
    await session.open(escaped, wrong);
    await session.until(() => last().diagnostics.length === 0);
  });

  test('who is on the roster and has not handed in is told, until the report comes', async () => {
    const units = [
      { name: '云溪市生态环境局' },
      { name: '云溪市水务局', contact: '刘工 2345678' },
      { name: '云溪市林业局', aliases: ['云溪市园林局'] },
    ];
    const of = (agency: string): string => draft.replaceAll('云溪市生态环境局', agency);
    await start({
      'gouji.json': JSON.stringify({ collection: { units } }),
      'a.md': draft,
      'b.md': of('云溪市园林局'),
    });
    const missing = (): readonly MissingReport[] | undefined => told.at(-1)?.missing;
    await scan();
    assert.deepEqual(missing(), [
      {
        unit: '云溪市水务局',
        year: 2024,
        contact: '刘工 2345678',
        root: folder.uri,
        roster: folder.addressOf('gouji.json'),
      },
    ]);
    folder.write('c.md', of('云溪市水务局'));
    await changed('c.md', FileChangeType.Created);
    await until(() => missing()?.length === 0);
  });

  test('what the roster says of single files is told as the command line does', async () => {
    const of = (agency: string): string => draft.replaceAll('云溪市生态环境局', agency);
    const units = ['云溪市生态环境局', '云溪市水务局', '云溪市林业局', '云溪市财政局'];
    const newer = replaced(draft, received + zeros, `${received} 1 | 0 | 0 | 0 | 0 | 0 | 1 |`);
    await start({
      'gouji.json': JSON.stringify({
        collection: { year: 2024, units: units.map((name) => ({ name })) },
      }),
      '旧.md': draft,
      '水务.md': of('云溪市水务局').replaceAll('2024', '2020'),
      '别处.md': of('云溪市体育局'),
      '云溪市林业局年报.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    });
    folder.write('新.md', newer);
    const past = new Date(Date.now() - 86_400_000);
    utimesSync(fileURLToPath(folder.addressOf('旧.md')), past, past);
    await scan();
    const remarks = (): Readonly<Record<string, readonly string[]>> =>
      Object.fromEntries(
        (told.at(-1)?.remarks ?? []).map(({ uri, kind, text }) => [
          decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
          [kind, text],
        ]),
      );
    const known = remarks();
    assert.equal(known['新.md']?.[0], 'twice');
    assert.match(
      known['新.md'][1] ?? '',
      /^还有较旧的一份 旧\.md，有 2 格不同（新\/旧）：.*“1”\/“0”/,
    );
    assert.deepEqual(known['旧.md'], ['twice', '较新的一份是 新.md']);
    assert.deepEqual(told.at(-1)?.replaced, [folder.addressOf('旧.md')]);
    assert.deepEqual(known['水务.md'], ['other-year', '是 2020 年度的，没有交 2024 年度的']);
    assert.deepEqual(known['别处.md'], ['stranger', '“云溪市体育局”不在名单上']);
    assert.deepEqual(known['云溪市林业局年报.doc'], ['more', '按文件名是云溪市林业局的']);
    assert.deepEqual(
      told.at(-1)?.missing?.map(({ unit }) => unit),
      ['云溪市财政局'],
    );
  });

  test('a report is looked at again when last year’s comes, changes or goes', async () => {
    const last = draft.replaceAll('2024', '2023').replaceAll('2025', '2024');
    const carried = '二、上年结转政府信息公开申请数量 |';
    const now = replaced(draft, carried + zeros, `${carried} 3 | 0 | 0 | 0 | 0 | 0 | 3 |`);
    await start({
      'gouji.json': JSON.stringify({ collection: { units: [{ name: '云溪市生态环境局' }] } }),
      '今年.md': now,
    });
    await scan();
    const uri = folder.addressOf('今年.md');
    const hasCarryOver = (): boolean =>
      session.published
        .filter((each) => each.uri === uri)
        .at(-1)!
        .diagnostics.some(({ code }) => code === 'carry-over');
    assert.equal(hasCarryOver(), false);
    folder.write('去年.md', last);
    await changed('去年.md', FileChangeType.Created);
    await session.until(hasCarryOver);
    rmSync(fileURLToPath(folder.addressOf('去年.md')));
    await changed('去年.md', FileChangeType.Deleted);
    await session.until(() => !hasCarryOver());
  });

  test('what is in an archive is told as a file is, and follows the archive', async () => {
    const of = (agency: string): string => wrong.replaceAll('云溪市生态环境局', agency);
    const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
      zipSync(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      );
    await start({
      '报送.zip': archive({ '一/林业.md': of('云溪市林业局'), '说明.md': '# 说明\n' }),
      '坏.zip': archive({ '三.md': draft }).slice(0, 60),
    });
    await scan();
    const known = reports();
    assert.deepEqual([...known.keys()].toSorted(), ['坏.zip', '报送.zip/一/林业.md']);
    const inside = known.get('报送.zip/一/林业.md')!;
    assert.deepEqual([inside.agency, inside.unread], ['云溪市林业局', null]);
    // No editor opens a text in an archive by itself.
    const shown = documentAddress(
      `${folder.addressOf('报送.zip')}/%E4%B8%80/%E6%9E%97%E4%B8%9A.md`,
    );
    assert.equal(decodeURI(inside.shown), decodeURI(shown!));
    const found = session.published.findLast(({ uri }) => uri === inside.shown);
    assert.ok(found!.diagnostics.some(({ code }) => code === 'row-total'));

    folder.write('报送.zip', archive({ '二.md': of('云溪市水务局') }));
    await changed('报送.zip', FileChangeType.Changed);
    await until(() => reports().has('报送.zip/二.md'));
    assert.ok(told.some(({ gone }) => gone.includes(inside.uri)));
    folder.write('坏.zip', archive({ '三.md': draft }));
    await changed('坏.zip', FileChangeType.Changed);
    await until(() => reports().has('坏.zip/三.md'));
    assert.ok(told.some(({ gone }) => gone.includes(folder.addressOf('坏.zip'))));
  });

  test('a file that is named for a report and is none is told, with the reason', async () => {
    await start({
      '水务局年报.md': '',
      '林业局年报.md': '# 说明\n',
      '说明.md': '',
      '报送.rar': Buffer.from('526172211a0700', 'hex'),
    });
    await scan();
    assert.deepEqual(
      Object.fromEntries([...reports().values()].map(({ path, unread }) => [path, unread])),
      {
        '水务局年报.md': '文件是空的',
        '林业局年报.md': '认不出这是哪一种年度报告',
        '报送.rar': '是压缩包。请先解压，再检查里面的文件。',
      },
    );
  });

  test('of a draft that is not finished it is told why it has so many errors', async () => {
    const open = replaced(
      draft,
      '## 一、总体情况\n',
      '## 一、总体情况\n\n（此处填写：全年工作概述）\n',
    );
    await start({ 'a.md': open, 'b.md': draft });
    await scan();
    const texts = (told.at(-1)?.remarks ?? []).filter(({ uri }) => uri.endsWith('a.md'));
    assert.match(texts.map(({ text }) => text).join(), /还有 \d+ 处没有填写或核对/);
  });

  test('a copy with our own corrections is not handed in twice', async () => {
    await start({
      '年报.docx': reportDocx(draft),
      '年报（修订2）.docx': reportDocx(
        replaced(draft, '## 一、总体情况\n', '## 一、总体情况\n\n公开工作有序开展。\n'),
      ),
    });
    await scan();
    assert.deepEqual(
      (told.at(-1)?.remarks ?? [])
        .filter(({ text }) => text.includes('年报'))
        .map(({ kind }) => kind),
      ['more', 'more'],
    );
  });

  test('settings that change are heeded for all of them', async () => {
    await start({ 'a.md': wrong, 'b/b.md': wrong });
    await scan();
    const errors = (): readonly number[] => [...reports().values()].map((each) => each.errors);
    const before = errors();
    folder.write('gouji.json', JSON.stringify({ rules: { 'row-total': 'off' } }));
    await changed('gouji.json', FileChangeType.Created);
    await until(() => errors().every((count, index) => count === before[index]! - 1));
  });

  test('the editor’s settings that change are heeded too, and only those that say something else', async () => {
    await start({ 'a.md': wrong });
    await scan();
    const { errors } = reports().get('a.md')!;
    const messages = told.length;
    await session.changeSettings({ rules: {} });
    await session.connection.sendRequest(proposeRosterRequest, { root: folder.uri });
    assert.equal(told.length, messages);
    await session.changeSettings({ rules: { 'row-total': 'off' } });
    await until(() => reports().get('a.md')?.errors === errors - 1);
  });

  test('a folder that comes into the workspace is looked through, and one that leaves it told of', async () => {
    await start({ 'a/one.md': wrong, 'b/two.md': wrong });
    await scan();
    const leaving = { uri: folder.uri, name: 'folder' };
    const coming = { uri: folder.addressOf('b'), name: 'b' };
    await session.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [coming], removed: [leaving] },
    });
    await until(() => told.at(-1)?.reports.some(({ root }) => root === coming.uri) === true);
    assert.deepEqual([...reports().keys()].toSorted(), ['two.md']);
  });

  test('the settings beside each report hold for it', async () => {
    await start({
      'a/报告.md': wrong,
      'b/报告.md': wrong,
      'b/gouji.json': JSON.stringify({ rules: { 'row-total': 'off' } }),
    });
    await scan();
    const known = reports();
    assert.ok(known.get('a/报告.md')!.errors > known.get('b/报告.md')!.errors);
  });
});

suite('server: a folder that cannot be read', () => {
  test('is an answer of its own, and not that it has no reports', async () => {
    const failing = sessionWith(rules);
    failing.connection.onRequest(listFolderRequest, () => {
      throw new Error('The disk does not answer.');
    });
    await failing.initialize(readingClient, {
      workspaceFolders: [{ uri: 'vscode-vfs://host/reports', name: 'reports' }],
    });
    await assert.rejects(failing.connection.sendRequest(folderScanRequest));
  });
});
