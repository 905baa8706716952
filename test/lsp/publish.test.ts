import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  exportRequest,
  type ExportKind,
  type ExportParams,
  type ExportResult,
} from '../../server/src/protocol/export';
import {
  formEditRequest,
  formViewRequest,
  type FormEditParams,
  type FormEditResult,
  type FormViewParams,
  type FormViewResult,
} from '../../server/src/protocol/formView';
import { draftWithWrongTotal } from '../cli/support/drafts';
import { newDraft, replaced } from '../support/draft';
import { ClientFiles, readingClient } from './support/files';
import { ServerProcess } from './support/serverProcess';
import type { Session } from './support/session';

const root = 'vscode-vfs://test/reports';
const uri = `${root}/draft.md`;

suite('server: a report to be published', () => {
  let server: ServerProcess;
  let session: Session;
  let files: ClientFiles;
  const wrong = draftWithWrongTotal();

  setup(() => {
    server = new ServerProcess();
    session = server.session;
    files = new ClientFiles(session);
  });
  teardown(() => server.kill());

  const open = async (settings: string | null, text = wrong): Promise<void> => {
    if (settings !== null) await files.write(`${root}/gouji.json`, settings);
    await session.initialize(readingClient, {
      locale: 'zh-cn',
      workspaceFolders: [{ uri: root, name: 'reports' }],
    });
    await session.open(uri, text);
  };
  const exported = (to: ExportKind): Promise<ExportResult> =>
    session.connection.sendRequest(exportRequest, {
      textDocument: { uri },
      to,
    } satisfies ExportParams);
  const file = async (to: ExportKind) => {
    const answer = await exported(to);
    assert.ok(answer && 'base64' in answer);
    return { ...answer, bytes: Uint8Array.from(Buffer.from(answer.base64, 'base64')) };
  };

  test('as a Word document, a page, a workbook and text, with the errors that are left', async () => {
    await open(null);
    const { bytes, errors, openFields, notes } = await file('docx');
    assert.ok('word/document.xml' in unzipSync(bytes));
    assert.deepEqual({ errors, openFields, notes }, { errors: 1, openFields: 0, notes: [] });
    const page = Buffer.from((await file('html')).bytes).toString();
    assert.match(page, /^<!doctype html>/);
    assert.ok('xl/workbook.xml' in unzipSync((await file('xlsx')).bytes));
    assert.match(Buffer.from((await file('csv')).bytes).toString(), /本年新收政府信息公开申请数量/);
  });

  test('places still to be written are no errors besides', async () => {
    const heading = '## 一、总体情况\n';
    await open(null, replaced(wrong, heading, `${heading}\n（此处填写：全年工作概述）\n`));
    const { errors, openFields } = await file('docx');
    assert.deepEqual({ errors, openFields }, { errors: 1, openFields: 1 });
  });

  test('in the look that gouji.json names; a file that cannot be read is said', async () => {
    await files.write(`${root}/look/site.css`, 'h1 { color: teal; }');
    await open('{ "export": { "stylesheet": "look/site.css", "reference": "no.docx" } }');
    const { bytes, notes } = await file('html');
    assert.match(Buffer.from(bytes).toString(), /h1 \{ color: teal; \}/);
    assert.match(notes.join(), /no\.docx.*读不出来/);
  });

  test('refused with its errors where gouji.json says so', async () => {
    await open('{ "export": { "errors": "refuse" } }');
    const answer = await exported('html');
    assert.ok(answer && 'refusal' in answer);
    assert.match(answer.refusal, /还有 1 处错误/);
  });

  test('no document that is no report', async () => {
    await open(null, '会议纪要\n');
    assert.equal(await exported('html'), null);
    assert.equal(
      await session.connection.sendRequest<FormViewResult>(formViewRequest, {
        textDocument: { uri },
      } satisfies FormViewParams),
      null,
    );
  });

  test('the form shows each figure, and one written in it changes no other word of the draft', async () => {
    await open(null, newDraft());
    const view = await session.connection.sendRequest<FormViewResult>(formViewRequest, {
      textDocument: { uri },
    } satisfies FormViewParams);
    assert.match(view?.html ?? '', /data-cell="applications\/received\/total"/);
    const edit = (text: string): Promise<FormEditResult> =>
      session.connection.sendRequest(formEditRequest, {
        textDocument: { uri },
        figures: [{ table: 'applications', row: 'received', column: 'total', text }],
      } satisfies FormEditParams);
    const done = await edit('7');
    assert.equal(done?.refusal, null);
    assert.deepEqual(
      done.edits.map(({ newText }) => newText.trim()),
      ['7'],
    );
    const document = TextDocument.create(uri, 'gouji', 1, newDraft());
    const after = TextDocument.applyEdits(document, [...done.edits]);
    assert.equal(after.replace(/\s/g, '').length, newDraft().replace(/\s/g, '').length);
    assert.match((await edit('很长的话'.repeat(40)))?.refusal ?? '', /./);
  });
});
