import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import * as vscode from 'vscode';
import { reportDocx } from '../../support/office/report';
import { closeEditors, readFile, sample, workspaceFile } from '../support/editor';
import { isOf, waitForCode, waitForFindings } from '../support/findings';

/** Waits until the active editor shows what is wanted. */
const untilShown = (
  wanted: (document: vscode.TextDocument) => boolean,
): Promise<vscode.TextEditor> =>
  new Promise((resolve) => {
    const look = (editor: vscode.TextEditor | undefined): void => {
      if (!editor || !wanted(editor.document)) return;
      listening.dispose();
      resolve(editor);
    };
    const listening = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(look),
      vscode.workspace.onDidOpenTextDocument(() => look(vscode.window.activeTextEditor)),
    );
    look(vscode.window.activeTextEditor);
  });

const isShown = ({ uri, languageId }: vscode.TextDocument): boolean =>
  uri.scheme === 'gouji-document' && languageId === 'gouji';

suite('Reports in files of other programs', () => {
  teardown(closeEditors);

  const write = async (name: string, content: Uint8Array): Promise<vscode.Uri> => {
    const uri = workspaceFile(name);
    await vscode.workspace.fs.writeFile(uri, content);
    return uri;
  };
  const wrong = async (): Promise<Uint8Array> => reportDocx(await readFile(sample.wrong2024));

  test('nothing writes into the text of a Word file, which would never come into the file', async () => {
    const file = await write('office/青禾县审计局2024年年报.docx', await wrong());
    void vscode.commands.executeCommand('vscode.open', file);
    const { document } = await untilShown(isShown);
    const finding = await waitForCode(document.uri, 'row-total');
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    assert.deepEqual(
      actions.filter(({ edit }) => edit?.has(document.uri)).map(({ title }) => title),
      [],
    );
    for (const command of ['gouji.fillTotals', 'gouji.formatTable', 'gouji.fixAll']) {
      await vscode.commands.executeCommand(command);
    }
    assert.equal(document.isDirty, false);
  });

  test('a Word file that is opened is shown as its text, read-only, with its findings', async () => {
    const file = await write('office/青禾县2024年年报.docx', await wrong());
    void vscode.commands.executeCommand('vscode.open', file);
    const { document } = await untilShown(isShown);
    const finding = await waitForCode(document.uri, 'row-total');
    assert.match(document.getText(finding.range), /\d/);
    const before = document.getText();
    const outline = await vscode.commands.executeCommand<readonly unknown[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(outline.length > 0);
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      finding.range.start,
    );
    assert.ok(hovers.length > 0);
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((title) => title.includes('青禾县2024年年报.docx')),
      titles.join('\n'),
    );
    await vscode.commands.executeCommand('type', { text: '改' });
    assert.equal(document.getText(), before);
    // The tab in which the editor cannot show the file is gone.
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.length, 1);
  });

  test('it follows its file', async () => {
    const file = await write('office/变化.docx', await wrong());
    void vscode.commands.executeCommand('vscode.open', file);
    const { document } = await untilShown(isShown);
    await waitForCode(document.uri, 'row-total');
    await write('office/变化.docx', reportDocx(await readFile(sample.clean2024)));
    await waitForFindings(document.uri, (all) => !all.some(isOf('row-total')));
    assert.match(document.getText(), /云溪市生态环境局/);
  });

  test('a draft is made of it beside it', async () => {
    const file = await write('office/成稿.docx', await wrong());
    void vscode.commands.executeCommand('gouji.makeDraft', file);
    const { document } = await untilShown(({ uri }) => uri.path.endsWith('/成稿.md'));
    assert.match(document.getText(), /^# 青禾县人民政府2024年/);
    await waitForCode(document.uri, 'row-total');
  });

  test('its findings are written into a copy', async () => {
    const file = await write('office/批注.docx', await wrong());
    await vscode.commands.executeCommand('gouji.annotateDocument', file);
    const { size } = await vscode.workspace.fs.stat(workspaceFile('office/批注（批注）.docx'));
    assert.ok(size > 0);
  });

  test('all documents of a folder are opened by one command; a draft as it is', async () => {
    await write('office/folder/a.docx', await wrong());
    await write('office/folder/b.docx', reportDocx(await readFile(sample.clean2024)));
    await vscode.commands.executeCommand('gouji.openAsDraft', workspaceFile('office/folder'));
    const shown = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .map((tab) => tab.label);
    assert.deepEqual(shown.toSorted(), ['a.docx', 'b.docx']);
  });

  test('the reports of an archive are opened by the same command, and drafts are made beside it', async () => {
    const text = await readFile(sample.wrong2024);
    const archive = await write(
      'office/packed/报送.zip',
      zipSync({ '一处/年报.docx': await wrong(), '二处.md': strToU8(text) }),
    );
    await vscode.commands.executeCommand('gouji.openAsDraft', archive);
    const { document } = await untilShown(({ uri }) => uri.path.endsWith('/报送.zip/二处.md'));
    assert.equal(document.uri.scheme, 'gouji-document');
    assert.equal(document.getText(), text);
    const labels = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .map((tab) => tab.label);
    assert.deepEqual(labels.toSorted(), ['二处.md', '年报.docx'].toSorted());
    await waitForCode(
      document.uri.with({ path: document.uri.path.replace('二处.md', '一处/年报.docx') }),
      'row-total',
    );
    void vscode.commands.executeCommand('gouji.makeDraft', document.uri);
    const made = await untilShown(({ uri }) => uri.path.endsWith('/packed/二处.md'));
    assert.equal(made.document.uri.scheme, archive.scheme);
  });
});
