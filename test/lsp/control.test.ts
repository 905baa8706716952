import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { whyHereRequest, type WhyHereResult } from '../../server/src/protocol/whyHere';
import { cleanDraft, draftWithWrongTotal } from '../cli/support/drafts';
import { replaced } from '../support/draft';
import { cli, draftsIn } from '../cli/support/gouji';
import { rules } from '../../server/src/rules/catalogue';
import { applied, findingsOf } from './support/applying';
import { ClientFiles, createFolder, readingClient, type Folder } from './support/files';
import {
  rollupSettings,
  educationReport,
  environmentReport,
  wrongGovernmentReport,
} from '../support/rollupDrafts';
import { sessionWith } from './support/inProcess';
import { ServerProcess } from './support/serverProcess';
import { askingClient, waitingClient, type Session } from './support/session';

const root = 'vscode-vfs://host/reports';
const draft = `${root}/2024/draft.md`;
const workspace = { workspaceFolders: [{ uri: root, name: 'reports' }] };
const total = '一、本年新收政府信息公开申请数量';

const wordsOf = (found: Diagnostic | undefined): string =>
  typeof found?.message === 'string' ? found.message : '';
const codes = (found: readonly Diagnostic[]): readonly unknown[] => found.map(({ code }) => code);
const found = async (session: Session, uri = draft): Promise<readonly Diagnostic[]> =>
  findingsOf(await session.pull(uri));

async function openedWith(files: Readonly<Record<string, string>>, text = draftWithWrongTotal()) {
  const session = sessionWith(rules);
  const clientFiles = new ClientFiles(session);
  for (const [path, content] of Object.entries(files)) {
    await clientFiles.write(`${root}/${path}`, content);
  }
  await session.initialize(readingClient, workspace);
  await session.open(draft, text);
  return { session, clientFiles };
}

suite('server: gouji.json beside a draft', () => {
  test('with names that every object has, or nested without end, costs no finding and is marked', async () => {
    const { session: usual } = await openedWith({});
    const expected = codes(await found(usual));
    for (const text of [
      '{"words":{"typos":[{"word":"甲","right":"乙","valueOf":1}]}}',
      '{"rules":{"__proto__":"off","constructor":"off"}}',
      '['.repeat(5000),
      `{"consolidated":"a.md","subordinates":["${'*a'.repeat(32768)}"]}`,
    ]) {
      const { session } = await openedWith({ 'gouji.json': text });
      assert.deepEqual(codes(await found(session)), expected);
      await session.until(() => session.shown.length > 0);
      const [marks] = session.published.filter(({ uri }) => uri === `${root}/gouji.json`);
      assert.ok(marks && marks.diagnostics.length > 0, 'the file is not marked');
      assert.match(session.shown[0]!, /^gouji\.json 有 \d+ 处没有看懂/);
    }
  });

  test('is read through the client, above the draft too, and goes before the editor’s settings', async () => {
    const { session } = await openedWith({
      'gouji.json': '{ "rules": { "row-total": "hint" } }',
    });
    session.settings = { rules: { 'row-total': 'error', 'suppression-unknown': 'off' } };
    assert.deepEqual(
      (await found(session)).map(({ code, severity }) => [code, severity]),
      [['row-total', 4]],
    );
  });

  test('of the nearest folder counts, and changes are taken up', async () => {
    const { session, clientFiles } = await openedWith({
      'gouji.json': '{ "rules": { "row-total": "hint" } }',
      '2024/gouji.json': '{ "rules": { "row-total": "off" } }',
    });
    assert.deepEqual(await found(session), []);
    await clientFiles.write(`${root}/2024/gouji.json`, '{ "rules": { "row-total": "info" } }');
    await session.until(() => session.refreshes.length > 0);
    assert.deepEqual(
      (await found(session)).map(({ severity }) => severity),
      [3],
    );
  });

  test('is asked for once as long as it does not change', async () => {
    const { session, clientFiles } = await openedWith({ 'gouji.json': '{}' });
    for (let i = 0; i < 3; i++) await session.pull(draft);
    assert.deepEqual(
      [...clientFiles.reads].filter(([uri]) => uri.endsWith('/gouji.json')),
      [
        [`${root}/2024/gouji.json`, 1],
        [`${root}/gouji.json`, 1],
      ],
    );
  });

  test('open in the editor counts as it is there, and what is wrong in it is marked', async () => {
    const { session } = await openedWith({ 'gouji.json': '{}' });
    const text = '{\n  "rules": { "row-total": "off", "row-totals": "off" },\n  "colour": 1\n}';
    await session.open(`${root}/gouji.json`, text, 'json');
    assert.deepEqual(await found(session), []);
    const marked = await found(session, `${root}/gouji.json`);
    const document = TextDocument.create('', '', 0, text);
    assert.deepEqual(
      marked.map(({ range, source }) => [document.getText(range), source]),
      [
        ['"off"', 'gouji'],
        ['"colour"', 'gouji'],
      ],
    );
    assert.match(wordsOf(marked[0]), /row-totals/);
  });

  test('counts no more once it is gone from disk, however long the editor keeps its text', async () => {
    const { session, clientFiles } = await openedWith({ 'gouji.json': '{}' });
    const uri = `${root}/gouji.json`;
    await session.open(uri, '{ "rules": { "row-total": "off" } }', 'json');
    assert.deepEqual(await found(session), []);
    await clientFiles.remove(uri);
    await session.until(() => session.refreshes.length > 0);
    assert.deepEqual(codes(await found(session)), ['row-total']);
    const start = { line: 0, character: 0 };
    await session.change(uri, 2, { start, end: start }, ' ');
    assert.deepEqual(await found(session), []);
  });

  test('what is wrong in it is sent to a client that waits', async () => {
    const session = sessionWith(rules);
    await session.initialize(waitingClient);
    await session.open('file:///gouji.json', '{ "colour": 1 }', 'json');
    await session.until(() => session.published.length === 1);
    assert.equal(session.published[0]?.diagnostics.length, 1);
  });
});

suite('server: last year’s report named in gouji.json', () => {
  test('is compared', async () => {
    const last = cleanDraft()
      .replaceAll('2024年', '2023年')
      .replace(/(四、结转下年度继续办理) \| 0 \|((?: 0 \|){5}) 0 \|/, '$1 | 2 |$2 2 |')
      .replace(/(（一）予以公开) \| 3 \|((?: 0 \|){5}) 3 \|/, '$1 | 1 |$2 1 |')
      .replace(/(（七）总计) \| 3 \|((?: 0 \|){5}) 3 \|/, '$1 | 1 |$2 1 |');
    const { session } = await openedWith(
      { '2024/gouji.json': '{ "previous": "../2023/年报.md" }', '2023/年报.md': 'x' },
      cleanDraft(),
    );
    assert.deepEqual(await found(session), []);
    const files = new ClientFiles(session);
    await files.write(`${root}/2024/gouji.json`, '{ "previous": "../2023/年报.md" }');
    await files.write(`${root}/2023/${encodeURIComponent('年报')}.md`, last);
    assert.ok(codes(await found(session)).includes('carry-over'));
  });
});

const only = (edit: WorkspaceEdit | undefined): readonly string[] =>
  (edit?.documentChanges ?? []).map((change) =>
    'textDocument' in change ? change.textDocument.uri : 'uri' in change ? change.uri : '',
  );

async function actionsAtTotal(session: Session): Promise<readonly CodeAction[]> {
  const [first] = await found(session);
  assert.ok(first);
  return (await session.codeActions(draft, first.range, ['quickfix'])).filter(({ title }) =>
    /忽略|不再检查/.test(title),
  );
}

suite('server: ignoring from the light bulb', () => {
  test('every way is offered, the baseline first in a table of pipes', async () => {
    const { session } = await openedWith({});
    const actions = await actionsAtTotal(session);
    assert.deepEqual(
      actions.map(({ title }) => title.replace(/[：（].*/, '')),
      ['忽略这一处', '忽略这一处', '本文件不再检查此项', '不再检查此项'],
    );
    assert.deepEqual(
      actions.map(({ edit }) => only(edit)),
      [
        [`${root}/2024/gouji-baseline.json`, `${root}/2024/gouji-baseline.json`],
        [draft],
        [draft],
        [`${root}/gouji.json`, `${root}/gouji.json`],
      ],
    );
  });

  test('what a new report’s own remark asks for is not ignored', async () => {
    const heading = '## 一、总体情况\n';
    const remarks = '（此处填写：全年工作概述）（此处核对：“上年结转”取自上年报告）';
    const text = replaced(cleanDraft(), heading, `${heading}\n${remarks}\n`);
    const { session } = await openedWith({}, text);
    const line = text.split('\n').indexOf(remarks);
    const at = (character: number) => {
      const place = { line, character };
      return session.codeActions(draft, { start: place, end: place }, ['quickfix']);
    };
    assert.deepEqual(await at(3), []);
    assert.deepEqual(
      (await at(20)).map(({ title }) => title),
      ['已核对，删去这条提醒'],
    );
  });

  test('each does what it says', async () => {
    for (const at of [0, 1, 2, 3]) {
      const { session, clientFiles } = await openedWith({});
      const action = (await actionsAtTotal(session))[at]!;
      const target = only(action.edit).at(-1)!;
      if (target === draft) {
        await session.close(draft);
        await session.open(draft, applied(draftWithWrongTotal(), action));
      } else {
        await clientFiles.write(target, applied('', action));
      }
      assert.deepEqual(codes(await found(session)), [], action.title);
    }
  });

  test('a file that is there is added to, comments and all', async () => {
    const before = '{\n  // 我们的约定\n  "rules": { "balance": "off" }\n}\n';
    const { session } = await openedWith({ 'gouji.json': before });
    const action = (await actionsAtTotal(session)).find(({ title }) => title.startsWith('不再'));
    const after = applied(before, action!);
    assert.match(after, /我们的约定/);
    assert.match(after, /"balance": "off",\s+"row-total": "off"/);
  });

  test('a comment that suppresses nothing is marked, and its fix removes it', async () => {
    const comment = '<!-- gouji-ignore-file balance -->\n';
    const { session } = await openedWith({}, comment + cleanDraft());
    const [marked] = await found(session);
    assert.equal(marked?.code, 'suppression-unknown');
    const [fix] = await session.codeActions(draft, marked.range);
    assert.equal(applied(comment + cleanDraft(), fix!), cleanDraft());
  });
});

suite('server: the baseline beside a draft', () => {
  test('entries that stand for nothing are marked in it, whether or not the draft is open', async () => {
    const entry = { rule: 'row-total', place: 'applications/received/total', hash: 'x' };
    const text = JSON.stringify({ version: 1, drafts: { '2024/draft.md': [entry] } });
    for (const isOpen of [true, false]) {
      const { session, clientFiles } = await openedWith({ 'gouji-baseline.json': text });
      if (!isOpen) {
        await clientFiles.write(draft, draftWithWrongTotal());
        await session.close(draft);
      }
      await session.open(`${root}/gouji-baseline.json`, text, 'json');
      const marked = await found(session, `${root}/gouji-baseline.json`);
      assert.deepEqual(codes(marked), ['suppression-unknown']);
      assert.match(wordsOf(marked[0]), /applications\/received\/total/);
    }
  });
});

const why = async (session: Session, line: number): Promise<WhyHereResult> => {
  const answer = await session.connection.sendRequest<WhyHereResult | null>(whyHereRequest, {
    textDocument: { uri: draft },
    position: { line, character: 0 },
  });
  assert.ok(answer);
  return answer;
};
const lineOfTotal = (text: string): number =>
  text.split('\n').findIndex((line) => line.includes(total));

suite('server: why a place is (not) reported', () => {
  test('names the finding and who decided about its level', async () => {
    const { session, clientFiles } = await openedWith({});
    const line = lineOfTotal(draftWithWrongTotal());
    const { markdown } = await why(session, line);
    assert.match(markdown, /位置：三、收到和处理政府信息公开申请情况 › 表三 › /);
    assert.match(markdown, /row-total[^]*没有人改过，是默认值/);
    session.settings = { rules: { 'row-total': 'hint' } };
    await session.changeSettings(session.settings);
    const byEditor = await why(session, line);
    assert.match(byEditor.markdown, /级别：提示，由编辑器设置/);
    assert.deepEqual(
      byEditor.editorDecisions.map(({ code }) => code),
      ['row-total'],
    );
    await clientFiles.write(`${root}/gouji.json`, '{ "rules": { "row-total": "off" } }');
    const off = (await why(session, line)).markdown;
    assert.match(off, /这一行现在没有报告任何问题/);
    assert.match(off, /打开就会报告的（1）[^]*row-total[^]*reports\/gouji\.json/);
  });

  test('names the comment or the baseline that accepts a finding', async () => {
    const comment = '<!-- gouji-ignore-file row-total -->\n';
    const { session } = await openedWith({}, comment + draftWithWrongTotal());
    const line = lineOfTotal(draftWithWrongTotal()) + 1;
    assert.match((await why(session, line)).markdown, /由第 1 行的注释 gouji-ignore-file 忽略/);
  });

  test('says of a document that is no report that it is not taken for one', async () => {
    const { session } = await openedWith({}, '# 备忘\n');
    assert.match((await why(session, 0)).markdown, /没有当作/);
  });
});

/** The verdict as the command line and the editor both can tell it. */
type Verdict = readonly (readonly [unknown, unknown, string])[];

const severityNames = ['', 'error', 'warning', 'info', 'hint'] as const;

function byCommandLine({ path }: Folder, draftPath: string): Verdict {
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', draftPath], {
    cwd: path,
    encoding: 'utf8',
  });
  return draftsIn(stdout)[0]!.findings.map(({ code, severity, range, message }) => [
    code,
    severity,
    `${JSON.stringify(range)} ${message}`,
  ]);
}

async function inEditor(folder: Folder, draftPath: string, text: string): Promise<Verdict> {
  const server = new ServerProcess();
  try {
    await server.session.initialize(askingClient, {
      workspaceFolders: [{ uri: folder.uri, name: 'drafts' }],
    });
    const uri = folder.addressOf(draftPath);
    await server.session.open(uri, text);
    return (await found(server.session, uri)).map(({ code, severity, range, message }) => [
      code,
      severityNames[severity ?? 0],
      `${JSON.stringify(range)} ${typeof message === 'string' ? message : message.value}`,
    ]);
  } finally {
    server.kill();
  }
}

suite('editor and command line give one verdict from the same files', () => {
  const wrong = draftWithWrongTotal().replace('便于查找', '便于查照');
  const last = cleanDraft().replaceAll('2024年', '2023年');
  const words = '"words": { "typos": [{ "word": "查照", "right": "查找" }] }';
  const commented = `<!-- gouji-ignore-file cell-blank -->\n${wrong}`;
  const cases: Readonly<
    Record<string, readonly [Readonly<Record<string, string>>, string, number]>
  > = {
    'nothing beside the draft': [{}, wrong, 1],
    levels: [
      { 'gouji.json': '{ "rules": { "row-total": "hint", "de-particle": "error" } }' },
      wrong,
      1,
    ],
    'words of the user, in the folder above': [{ 'gouji.json': `{ ${words} }` }, wrong, 2],
    comments: [{}, commented, 2],
    'another language': [{ 'gouji.json': '{ "language": "en" }' }, commented, 2],
    'the other edition': [{ 'gouji.json': '{ "edition": "2019" }' }, wrong, 1],
    'last year’s report': [
      { 'drafts/gouji.json': '{ "previous": "../last/年报.md" }', 'last/年报.md': last },
      wrong,
      1,
    ],
    'units’ reports': [
      {
        'drafts/gouji.json': rollupSettings('稿 1.md', ['../units', '*.md', '!no.md']),
        'units/环境 a.md': environmentReport(),
        'units/b.txt': educationReport(),
        'units/c.md': educationReport().replaceAll('2024年', '2023年'),
        'units/d.md': '# 说明\n',
      },
      wrongGovernmentReport(),
      2,
    ],
    'units’ reports that are not all there': [
      { 'drafts/gouji.json': rollupSettings('稿 1.md', ['无/*.md']) },
      wrongGovernmentReport(),
      1,
    ],
  };
  for (const [name, [files, text, least]] of Object.entries(cases)) {
    test(name, async () => {
      const folder = createFolder({ ...files, 'drafts/稿 1.md': text });
      try {
        const expected = byCommandLine(folder, 'drafts/稿 1.md');
        assert.ok(expected.length >= least, JSON.stringify(expected));
        assert.deepEqual(await inEditor(folder, 'drafts/稿 1.md', text), expected);
      } finally {
        folder.clear();
      }
    });
  }

  test('a baseline written by the command line', async () => {
    const folder = createFolder({ 'drafts/稿 1.md': wrong });
    try {
      spawnSync(
        process.execPath,
        [cli, 'check', '--write-baseline', 'gouji-baseline.json', 'drafts'],
        {
          cwd: folder.path,
        },
      );
      assert.deepEqual(byCommandLine(folder, 'drafts/稿 1.md'), []);
      assert.deepEqual(await inEditor(folder, 'drafts/稿 1.md', wrong), []);
    } finally {
      folder.clear();
    }
  });
});
