import assert from 'node:assert/strict';
import { DidSaveTextDocumentNotification, type Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../server/src/rules/catalogue';
import { indexLines } from '../../server/src/text/lines';
import {
  educationReport,
  environmentReport,
  governmentReport,
  rollupSettings,
  smallerEducationReport,
  wrongGovernmentReport,
} from '../support/rollupDrafts';
import { applied, findingsOf } from './support/applying';
import { ClientFiles, createFolder, readingClient } from './support/files';
import { sessionWith } from './support/inProcess';
import { ServerProcess } from './support/serverProcess';
import { askingClient, type Session } from './support/session';

const root = 'vscode-vfs://host/reports';
const encoded = (path: string): string =>
  `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
const government = encoded('市政府.md');
const environment = encoded('部门/a.md');
const education = encoded('部门/b.md');
const settings = encoded('gouji.json');
const workspace = { workspaceFolders: [{ uri: root, name: 'reports' }] };

const found = async (session: Session, uri = government): Promise<readonly Diagnostic[]> =>
  findingsOf(await session.pull(uri)).filter(({ code }) => code === 'rollup-sum');
const textOf = (text: string, { range }: Pick<Diagnostic, 'range'>): string =>
  TextDocument.create('', '', 0, text).getText(range);
const wordsOf = ({ message }: Diagnostic): string =>
  typeof message === 'string' ? message : message.value;

/** A session in which the consolidated report is open, and what the client has in its files. */
async function opened(text = wrongGovernmentReport(), list?: readonly string[]) {
  const session = sessionWith(rules);
  const files = new ClientFiles(session);
  await files.write(environment, environmentReport());
  await files.write(education, educationReport());
  await files.write(government, text);
  await files.write(settings, rollupSettings('市政府.md', list));
  await session.initialize(readingClient, workspace);
  await session.open(government, text);
  return { session, files };
}

/** Waits for the next time that the server asks for a new look. */
async function refreshed(session: Session, change: () => Promise<void>): Promise<void> {
  const before = session.refreshes.length;
  await change();
  await session.until(() => session.refreshes.length > before);
}

suite('server: a consolidated report and its units’', () => {
  test('are compared; related places are in the units’ files', async () => {
    const { session } = await opened();
    const [finding, ...others] = await found(session);
    assert.deepEqual(others, []);
    assert.equal(textOf(wrongGovernmentReport(), finding!), '130');
    const related = finding!.relatedInformation!.filter(
      ({ location }) => location.uri !== government,
    );
    assert.deepEqual(
      related.map(({ location: { uri, range } }) => [
        uri,
        textOf(uri === environment ? environmentReport() : educationReport(), { range }),
      ]),
      [
        [environment, '126'],
        [education, '8'],
      ],
    );
  });

  test('the fix sets the sum', async () => {
    const { session } = await opened();
    const [finding] = await found(session);
    const actions = await session.codeActions(government, finding!.range, ['quickfix']);
    const fix = actions.find(({ title }) => title.includes('134'));
    assert.equal(applied(wrongGovernmentReport(), fix!), governmentReport());
  });

  test('a unit’s report is not compared, and nothing is read for it', async () => {
    const { session, files } = await opened();
    await session.open(education, smallerEducationReport());
    assert.deepEqual(await found(session, education), []);
    assert.deepEqual(
      [...files.reads.keys()].filter((uri) => uri === environment),
      [],
    );
  });

  test('a unit’s file that changes is taken up', async () => {
    const { session, files } = await opened();
    assert.equal((await found(session)).length, 1);
    await refreshed(session, () => files.write(education, smallerEducationReport()));
    assert.deepEqual(await found(session), []);
  });

  test('a unit’s file that is gone for a moment is taken up again', async () => {
    const { session, files } = await opened();
    await refreshed(session, () =>
      files.replace(education, educationReport(), async () => {
        assert.match(wordsOf((await found(session))[0]!), /1 份所属单位报告/);
      }),
    );
    assert.match(wordsOf((await found(session))[0]!), /2 份所属单位报告/);
  });

  test('units’ files and folders that come and go are taken up', async () => {
    const { session, files } = await opened(governmentReport(), ['部门/**/*.md']);
    assert.deepEqual(await found(session), []);
    const third = encoded('部门/新/c.md');
    const water = educationReport()
      .replaceAll('教育局', '水利局')
      .replace('| 行政许可 | 8 |', '| 行政许可 | 17 |');
    await refreshed(session, () => files.write(third, water));
    assert.match(wordsOf((await found(session))[0]!), /3 份所属单位报告[^]*云溪市水利局/);
    await refreshed(session, () => files.remove(encoded('部门/新')));
    assert.deepEqual(await found(session), []);
    await refreshed(session, () => files.remove(environment));
    assert.match(wordsOf((await found(session))[0]!), /1 份所属单位报告/);
  });

  test('a unit’s report open in the editor counts as it is there', async () => {
    const { session } = await opened();
    await session.open(education, educationReport());
    assert.equal((await found(session)).length, 1);
    const text = educationReport();
    const at = text.indexOf('| 行政许可 | 8 |') + '| 行政许可 | '.length;
    const range = indexLines(text).rangeOf({ start: at, end: at + 1 });
    await refreshed(session, () => session.change(education, 2, range, '4'));
    assert.deepEqual(await found(session), []);
    await refreshed(session, () => session.close(education));
    assert.equal((await found(session)).length, 1);
  });

  test('last year’s report open in the editor is taken up in the same way', async () => {
    const { session, files } = await opened(governmentReport());
    const last = encoded('去年.md');
    await files.write(settings, '{ "previous": "去年.md" }');
    await files.write(last, '# 说明\n');
    await session.pull(government);
    await refreshed(session, () => session.open(last, '# 说明\n'));
  });

  test('nothing is read again while the consolidated report is written', async () => {
    const { session, files } = await opened();
    await session.pull(government);
    const reads = JSON.stringify([[...files.reads], [...files.lists]]);
    for (let version = 2; version < 8; version++) {
      const start = { line: 0, character: 0 };
      await session.change(government, version, { start, end: start }, '\n');
      assert.equal((await found(session)).length, 1);
    }
    assert.equal(JSON.stringify([[...files.reads], [...files.lists]]), reads);
    assert.deepEqual([...new Set(files.reads.values())], [1]);
    assert.equal(session.refreshes.length, 0);
  });

  test('what is wrong with the names is marked in gouji.json', async () => {
    const list = ['部门/*.md', '部门/c.md', '县区/*.md', '!说明.md'];
    const { session } = await opened(undefined, list);
    const text = rollupSettings('市府.md', list);
    await session.open(settings, text, 'json');
    const marked = findingsOf(await session.pull(settings));
    assert.deepEqual(
      marked.map((each) => [textOf(text, each), each.severity]),
      [
        ['"市府.md"', 2],
        ['"部门/c.md"', 1],
        ['"县区/*.md"', 1],
      ],
    );
    const half = '{ "consolidated": "市政府.md", "subordinate": [] }';
    await session.close(settings);
    await session.open(settings, half, 'json');
    assert.deepEqual(
      findingsOf(await session.pull(settings)).map((each) => textOf(half, each)),
      ['"市政府.md"', '"subordinate"'],
    );
  });

  test('the page about a place names the rule that has nothing to compare with', async () => {
    const { session } = await opened();
    await session.open(education, educationReport());
    const why = async (uri: string): Promise<string> =>
      (
        await session.connection.sendRequest<{ readonly markdown: string }>('gouji/whyHere', {
          textDocument: { uri },
          position: { line: 0, character: 0 },
        })
      ).markdown;
    const units = /缺所属单位的报告[^]*（rollup-sum）/;
    assert.match(await why(education), units);
    assert.doesNotMatch(await why(government), units);
  });
});

suite('server: units’ reports on the disk of a server that nobody tells of changes', () => {
  test('are looked at again when something is saved', async () => {
    const folder = createFolder({
      'gouji.json': rollupSettings(),
      '部门/a.md': environmentReport(),
      '部门/b.md': educationReport(),
      '市政府.md': wrongGovernmentReport(),
    });
    const { session, kill } = ((server) => ({
      session: server.session,
      kill: () => server.kill(),
    }))(new ServerProcess());
    try {
      await session.initialize(askingClient, {
        workspaceFolders: [{ uri: folder.uri, name: 'reports' }],
      });
      const uri = folder.addressOf('市政府.md');
      await session.open(uri, wrongGovernmentReport());
      assert.equal((await found(session, uri)).length, 1);
      folder.write('部门/b.md', smallerEducationReport());
      await session.connection.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri },
      });
      assert.deepEqual(await found(session, uri), []);
    } finally {
      kill();
      folder.clear();
    }
  });
});
