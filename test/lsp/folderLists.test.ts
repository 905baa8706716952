import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocx } from '../../server/src/import/docx/read';
import { readXlsx } from '../../server/src/import/xlsx/read';
import { bytesOf } from '../../server/src/protocol/base64';
import {
  listWorkbookRequest,
  reminderRequest,
  rollUpRequest,
  unitLetterRequest,
  type LetterFile,
  type ListWorkbookResult,
  type RollUp,
  type RollUpKind,
  type RollUpResult,
  type UnitLetterResult,
} from '../../server/src/protocol/unitLists';
import { isOwnList } from '../../server/src/publish/lists/own';
import { newDraft, replaced } from '../support/draft';
import { reportDocx } from '../support/office/report';
import {
  educationReport,
  environmentReport,
  governmentReport,
  rollupSettings,
  wrongGovernmentReport,
} from '../support/rollupDrafts';
import { createFolder, type Folder } from './support/files';
import { ServerProcess } from './support/serverProcess';
import { watchingClient, type Session } from './support/session';

const draft = newDraft();
const received = '一、本年新收政府信息公开申请数量 |';
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const wrong = replaced(draft, received + zeros, `${received} 0 | 0 | 0 | 0 | 0 | 0 | 3 |`);

suite('server: what an office sends back and adds up', () => {
  let server: ServerProcess;
  let session: Session;
  let folder: Folder;

  const start = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
    folder = createFolder(files);
    server = new ServerProcess();
    session = server.session;
    await session.initialize(watchingClient, {
      workspaceFolders: [{ uri: folder.uri, name: 'folder' }],
    });
  };
  const letter = (path: string): Promise<UnitLetterResult> =>
    session.connection.sendRequest<UnitLetterResult>(unitLetterRequest, {
      root: folder.uri,
      uri: folder.addressOf(path),
    });
  const letterText = async (path: string): Promise<string> =>
    readDocx(bytesOf((await letter(path))!.base64)).text;
  const workbookText = async (...paths: readonly string[]): Promise<string> => {
    const { base64 } = await session.connection.sendRequest<ListWorkbookResult>(
      listWorkbookRequest,
      { root: folder.uri, uris: paths.map((path) => folder.addressOf(path)) },
    );
    return readXlsx(bytesOf(base64)).text;
  };
  const rollUp = (to: RollUpKind, parent?: string): Promise<RollUpResult> =>
    session.connection.sendRequest<RollUpResult>(rollUpRequest, {
      root: folder.uri,
      to,
      ...(parent !== undefined && { parent }),
    });
  const madeOf = async (to: RollUpKind, parent?: string): Promise<RollUp> => {
    const result = await rollUp(to, parent);
    assert.equal(result.kind, 'made');
    return result;
  };

  teardown(async () => {
    await server.end();
    folder.clear();
  });

  test('a letter names the unit, lists what was found and asks as gouji.json says', async () => {
    await start({
      'gouji.json': JSON.stringify({
        collection: {
          replies: { to: '云溪市政务公开办', contact: '电话 1234567', by: '2025-02-14' },
        },
      }),
      '部门/错.md': wrong,
      '部门/好.docx': reportDocx(environmentReport()),
      '部门/年报.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    });
    assert.equal((await letter('部门/错.md'))!.name, '云溪市生态环境局2024');
    const text = await letterText('部门/错.md');
    assert.match(text, /云溪市生态环境局：/);
    assert.match(text, /表三 · 一、本年新收政府信息公开申请数量 · 申请人情况 总计/);
    assert.match(text, /2025年2月14日/);
    assert.match(text, /电话 1234567[\s\S]*云溪市政务公开办/);
    assert.ok(isOwnList(text));
    assert.doesNotMatch(text, /file:/);
    assert.doesNotMatch(await letterText('部门/好.docx'), /请于/);
    assert.match(await letterText('部门/年报.doc'), /年报\.doc/);
    assert.equal(await letter('部门/没有.md'), null);
  });

  test('a unit that has not handed in is reminded, and by when', async () => {
    await start({
      'gouji.json': JSON.stringify({
        collection: {
          requirements: { notice: '《关于报送年度报告的通知》' },
          replies: { to: '云溪市政务公开办', by: '2025-01-20' },
        },
      }),
    });
    const { name, base64 } = await session.connection.sendRequest<LetterFile>(reminderRequest, {
      root: folder.uri,
      unit: '云溪市民政局',
      year: 2024,
    });
    assert.equal(name, '云溪市民政局2024');
    const { text } = readDocx(bytesOf(base64));
    assert.match(text, /^关于催报2024年\s?政府信息公开工作年度报告的函\n云溪市民政局：\n截至/);
    assert.match(text, /报送要求见《关于报送年度报告的通知》。\n请于2025年1月20日前报送。/);
    assert.match(text, /云溪市政务公开办\n/);
    assert.ok(isOwnList(text));
  });

  test('other files are named by their paths in the folder', async () => {
    await start({
      'gouji.json': rollupSettings(),
      '部门/a.md': environmentReport(),
      '部门/b.md': educationReport(),
      '市政府.md': wrongGovernmentReport(),
    });
    const text = await letterText('市政府.md');
    assert.match(text, /部门\/a\.md/);
    assert.doesNotMatch(text, /file:/);
  });

  test('a workbook lists the reports that it is asked for, and no others', async () => {
    await start({ 'b.md': wrong, 'a.md': environmentReport(), 'c.md': educationReport() });
    const text = await workbookText('b.md', 'a.md', '没有.md');
    assert.ok(text.indexOf('a.md') < text.indexOf('b.md'));
    assert.match(text, /云溪市生态环境局/);
    assert.match(text, /row-total/);
    assert.doesNotMatch(text, /c\.md/);
  });

  test('a report that has come to harm since it was seen costs its own line', async () => {
    await start({ 'a.docx': reportDocx(environmentReport()), 'b.md': wrong });
    assert.doesNotMatch(await workbookText('a.docx', 'b.md'), /损坏/);
    writeFileSync(fileURLToPath(folder.addressOf('a.docx')), 'PK\u0003\u0004 no document');
    assert.match(await workbookText('a.docx', 'b.md'), /a\.docx.*损坏[^]*row-total/);
  });

  test('the units are added up for the government of their place, as a draft and as a workbook', async () => {
    await start({
      'gouji.json': JSON.stringify({
        collection: {
          reports: ['.'],
          units: [
            { name: '云溪市人民政府', consolidates: 'all' },
            { name: '云溪市生态环境局' },
            { name: '云溪市教育局' },
            { name: '云溪市民政局' },
          ],
        },
      }),
      '部门/a.md': environmentReport(),
      '部门/b.docx': reportDocx(educationReport()),
      '部门/年报.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    });
    const { fileName, content, added, gaps } = await madeOf('draft');
    assert.match(fileName, /^云溪市人民政府2024年.*\.md$/);
    assert.match(content, /^# 云溪市人民政府2024年政府信息公开工作年度报告/);
    assert.match(content, /\| 行政许可 +\| +134 /);
    assert.equal(added, '2024 年度：应汇总 3 个单位，已加入 2 个。');
    assert.equal(gaps[0], '云溪市民政局：没有加入：没有交');
    assert.match(gaps[1]!, /^部门\/年报\.doc：.*另存为/);
    const workbook = await madeOf('xlsx');
    assert.equal(workbook.fileName, fileName.replace('.md', '.xlsx'));
    const text = readXlsx(bytesOf(workbook.content)).text;
    assert.match(text, /行政许可.*134.*126.*8/);
  });

  test('of what is not known it is asked, and nothing is made of nothing', async () => {
    await start({ 'a.md': environmentReport(), 'b.md': educationReport() });
    assert.deepEqual(await rollUp('draft'), { kind: 'parents', parents: [] });
    const { content, gaps } = await madeOf('draft', '云溪市人民政府');
    assert.match(content, /\| 行政许可 +\| +134 /);
    assert.deepEqual(gaps, []);
    await server.end();
    folder.clear();
    await start({ 'a.md': governmentReport() });
    const { kind } = await rollUp('xlsx', '青禾县人民政府');
    assert.equal(kind, 'made');
    await server.end();
    folder.clear();
    await start({ '说明.md': '# 说明\n' });
    const nothing = await rollUp('xlsx', '云溪市人民政府');
    assert.equal(nothing.kind, 'nothing');
    assert.match((nothing as { readonly reason: string }).reason, /没有可以相加的数/);
  });
});
