import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../server/src/import/docx/read';
import {
  archivedFilesRequest,
  documentAddress,
  documentCopyRequest,
  documentDraftRequest,
  documentTextRequest,
  fileAddress,
  type ArchivedFilesResult,
  type DocumentCopyResult,
  type DocumentDraftResult,
  type DocumentTextResult,
} from '../../server/src/protocol/documents';
import { converted } from '../../server/src/disk/convert';
import { documentBytes } from '../../server/src/publish/docx/document';
import { asWritten, publicationOf } from '../../server/src/publish/publication';
import { displayWidth } from '../../server/src/text/width';
import { newDraft, replaced } from '../support/draft';
import { parse } from '../support/reader';
import { reportDocx } from '../support/office/report';
import { createFolder, type Folder } from './support/files';
import { ServerProcess } from './support/serverProcess';
import { askingClient, type Session } from './support/session';

const draft = newDraft();
const received = '一、本年新收政府信息公开申请数量 |';
const carriedOut = '四、结转下年度继续办理 |';
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
/** The row's total is another than its figures add up to. */
const wrong = replaced(
  replaced(draft, received + zeros, `${received} 8 | 2 | 0 | 0 | 0 | 0 | 11 |`),
  carriedOut + zeros,
  `${carriedOut} 8 | 2 | 0 | 0 | 0 | 0 | 10 |`,
);

suite('server: files of other programs', () => {
  let server: ServerProcess;
  let session: Session;
  let folder: Folder;

  const start = async (
    files: Readonly<Record<string, string | Uint8Array>>,
    options: object = {},
  ): Promise<void> => {
    folder = createFolder(files);
    server = new ServerProcess();
    session = server.session;
    await session.initialize(askingClient, {
      workspaceFolders: [{ uri: folder.uri, name: 'folder' }],
      initializationOptions: options,
    });
  };
  const ask = <Result>(request: string, path: string): Promise<Result> =>
    session.connection.sendRequest<Result>(request, {
      uri: folder.addressOf(path),
      as: 'comments',
    });
  const open = async (path: string): Promise<string> => {
    const shown = await ask<DocumentTextResult>(documentTextRequest, path);
    const address = documentAddress(folder.addressOf(path));
    assert.ok(shown.kind === 'document' && address !== null);
    await session.open(address, shown.text, 'gouji');
    return address;
  };
  const codesOf = async (address: string): Promise<readonly unknown[]> => {
    const pulled = await session.pull(address);
    return pulled.kind === 'full' ? pulled.items.map(({ code }) => code) : [];
  };

  teardown(async () => {
    await server.end();
    folder.clear();
  });

  test('a Word file is read as the text that it shows, and checked as that', async () => {
    await start({ '年报.docx': reportDocx(wrong) });
    const shown = await ask<DocumentTextResult>(documentTextRequest, '年报.docx');
    assert.ok(shown.kind === 'document');
    assert.deepEqual(
      [shown.format, shown.recognised, shown.takesFindings],
      ['Word 文档', true, true],
    );
    const address = await open('年报.docx');
    assert.ok((await codesOf(address)).includes('row-total'));
  });

  test('what is said of it is in the language that is set, as its findings are', async () => {
    await start({ '年报.docx': reportDocx(wrong), 'gouji.json': '{ "language": "en" }' });
    const shown = await ask<DocumentTextResult>(documentTextRequest, '年报.docx');
    assert.equal(shown.kind === 'document' ? shown.format : shown.kind, 'Word document');
  });

  test('nothing is offered that would change its text; accepting a finding in a file beside it is', async () => {
    await start({ '年报.docx': reportDocx(wrong), 'gouji.json': '{}' });
    const address = await open('年报.docx');
    const pulled = await session.pull(address);
    assert.ok(pulled.kind === 'full');
    const found = pulled.items.find(({ code }) => code === 'row-total');
    const actions = await session.codeActions(address, found!.range);
    const changed = actions.flatMap(({ edit }) =>
      (edit?.documentChanges ?? []).flatMap((change) =>
        'textDocument' in change ? [change.textDocument.uri] : [],
      ),
    );
    assert.ok(changed.length > 0);
    assert.deepEqual([...new Set(changed)], [folder.addressOf('gouji.json')]);
  });

  test('the settings beside the file hold for it, with last year’s report as a Word file', async () => {
    const next = wrong.replaceAll('2024', '2025');
    await start({
      '今年.docx': reportDocx(next),
      '去年.docx': reportDocx(draft),
      'gouji.json': JSON.stringify({ previous: '去年.docx', rules: { 'row-total': 'off' } }),
    });
    const codes = await codesOf(await open('今年.docx'));
    assert.ok(!codes.includes('row-total'), codes.join());
    assert.ok(codes.includes('copied-text'), codes.join());
  });

  test('a draft is made of it, with its tables in the form', async () => {
    await start({ '年报.docx': reportDocx(draft) });
    const made = await ask<DocumentDraftResult>(documentDraftRequest, '年报.docx');
    assert.ok(made.kind === 'draft');
    assert.match(made.text, /^# 云溪市生态环境局2024年/);
    assert.match(made.text, /^\| 一、本年新收|^\| +\| 一、本年新收/m);
    assert.doesNotMatch(made.text, /\n{3}/);
  });

  for (const [columns, isWithin] of [
    [96, true],
    [0, false],
  ] as const) {
    test(`its tables stay within the columns that the settings give: ${columns}`, async () => {
      await start({ '年报.docx': reportDocx(draft) });
      session.settings = { format: { columns } };
      const made = await ask<DocumentDraftResult>(documentDraftRequest, '年报.docx');
      assert.ok(made.kind === 'draft');
      const table = made.text.slice(made.text.indexOf('## 三'), made.text.indexOf('## 四'));
      const rows = table.split('\n').filter((line) => line.startsWith('|'));
      assert.equal(Math.max(...rows.map((row) => displayWidth(row))) <= 96, isWithin);
    });
  }

  test('a copy has the findings as comments, and shows the same text', async () => {
    await start({ '年报.docx': reportDocx(wrong) });
    const copy = await ask<DocumentCopyResult>(documentCopyRequest, '年报.docx');
    assert.ok(copy.kind === 'copy');
    assert.equal(copy.fileName, '年报（批注）.docx');
    assert.ok(copy.count > 0);
    const bytes = Uint8Array.from(Buffer.from(copy.base64, 'base64'));
    assert.equal(readDocx(bytes).text, readDocx(reportDocx(wrong)).text);
  });

  test('a copy may have corrections as tracked changes: with all accepted it is right', async () => {
    await start({ '年报.docx': reportDocx(wrong) });
    const copy = await session.connection.sendRequest<DocumentCopyResult>(documentCopyRequest, {
      uri: folder.addressOf('年报.docx'),
      as: 'revisions',
    });
    assert.ok(copy.kind === 'copy');
    assert.equal(copy.fileName, '年报（修订）.docx');
    const { text, notes } = readDocx(Uint8Array.from(Buffer.from(copy.base64, 'base64')));
    assert.match(text, /一、本年新收政府信息公开申请数量\t+8\t2\t0\t0\t0\t0\t10/);
    assert.ok(notes.some(({ key }) => key === 'import.note.revisions'));
  });

  test('what cannot be read is refused with a sentence, and what is text is said to be', async () => {
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await start({ 'a.doc': old, 'b.md': draft, 'c.docx': 'no archive' });
    const asked = (path: string): Promise<DocumentTextResult> => ask(documentTextRequest, path);
    const refused = await asked('a.doc');
    assert.ok(refused.kind === 'refused');
    assert.match(refused.reason, /另存为/);
    assert.equal((await asked('b.md')).kind, 'text');
    assert.equal((await asked('c.docx')).kind, 'refused');
    assert.equal((await asked('gone.docx')).kind, 'refused');
  });

  test('the reports in an archive are listed and opened as if it were a folder', async () => {
    const docx = await documentBytes(publicationOf(parse(wrong), asWritten));
    const bytes = zipSync({
      '一处/年报.docx': docx,
      '二处/年报.md': strToU8(draft),
      '照片.jpg': strToU8('no report'),
      '../外面.docx': docx,
    });
    await start({ '报送.zip': bytes, 'empty.zip': zipSync({ 'a.jpg': strToU8('a') }) });
    const listed = await ask<ArchivedFilesResult>(archivedFilesRequest, '报送.zip');
    assert.deepEqual(listed, { kind: 'files', paths: ['一处/年报.docx', '二处/年报.md'] });
    const address = await open('报送.zip/一处/年报.docx');
    assert.equal(
      address,
      documentAddress(
        `${folder.addressOf('报送.zip')}/${encodeURIComponent('一处')}/${encodeURIComponent('年报.docx')}`,
      ),
    );
    assert.ok((await codesOf(address)).length > 0);
    const text = await ask<DocumentTextResult>(documentTextRequest, '报送.zip/二处/年报.md');
    assert.ok(text.kind === 'document' && text.recognised);
    assert.equal(text.text, draft);
    const made = await ask<DocumentDraftResult>(documentDraftRequest, '报送.zip/二处/年报.md');
    assert.equal(made.kind, 'draft');
    const gone = await ask<DocumentTextResult>(documentTextRequest, '报送.zip/无.docx');
    assert.equal(gone.kind, 'refused');
    const outside = await ask<DocumentTextResult>(documentTextRequest, '报送.zip/%2e%2e/外面.docx');
    assert.equal(outside.kind, 'refused');
    const empty = await ask<ArchivedFilesResult>(archivedFilesRequest, 'empty.zip');
    assert.ok(empty.kind === 'refused');
    assert.match(empty.reason, /没有年报/);
  });

  const kindOf = async (doc: Uint8Array, isWanted: boolean, trusted: boolean): Promise<string> => {
    await start({ 'a.doc': doc }, { trusted });
    session.settings = { documents: { libreOffice: isWanted } };
    return (await ask<DocumentTextResult>(documentTextRequest, 'a.doc')).kind;
  };
  const old = Uint8Array.from(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('WordDocument', 'utf16le'),
    ]),
  );

  test('a .doc is refused where nobody wants it opened through LibreOffice', async () => {
    assert.equal(await kindOf(old, false, true), 'refused');
  });

  test('a .doc of folders without trust is never given to LibreOffice', async () => {
    assert.equal(await kindOf(old, true, false), 'refused');
  });

  test('a .doc is opened through LibreOffice where the user wants it and has it', async function () {
    const docx = await documentBytes(publicationOf(parse(draft), asWritten));
    const doc = await converted(docx, 'docx', 'doc', null);
    assert.equal(await kindOf(doc ?? old, true, true), doc ? 'document' : 'refused');
  });
});

suite('addresses of documents that show files', () => {
  test('lead back to the files', () => {
    for (const uri of [
      'file:///c%3A/%E5%B9%B4%E6%8A%A5/a.docx',
      'vscode-remote://wsl%2Bubuntu/a/b.pdf',
      'memfs:/a.xlsx',
    ]) {
      assert.equal(fileAddress(documentAddress(uri)!), uri);
    }
    assert.equal(documentAddress('git:/a.docx?%7B%7D'), null);
    assert.equal(fileAddress('file:///a.docx'), null);
  });
});
