import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { reportDocx } from '../../support/office/report';
import {
  closeEditors,
  readFile,
  rewrite,
  sample,
  untilText,
  workspaceFile,
  writeFile,
} from '../support/editor';
import { isOf, waitForFindings } from '../support/findings';

suite('The reports of the folder', () => {
  teardown(closeEditors);

  test('those that no editor shows have their findings among the problems, and follow their files', async () => {
    const text = await readFile(sample.wrong2024);
    const uri = await writeFile('collected/a.md', text);
    const document = workspaceFile('collected/b.docx');
    await vscode.workspace.fs.writeFile(document, reportDocx(text));
    await vscode.commands.executeCommand('gouji.checkFolder');
    await waitForFindings(uri, (all) => all.some(isOf('row-total')));
    const shown = document.with({ scheme: 'gouji-document', query: document.scheme });
    await waitForFindings(shown, (all) => all.some(isOf('row-total')));

    await writeFile('collected/a.md', await readFile(sample.clean2024));
    await waitForFindings(uri, (all) => !all.some(isOf('row-total')));
  });

  test('a roster is written of them, and one that is there is left as it is', async () => {
    await writeFile('collected/a.md', await readFile(sample.clean2024));
    await vscode.commands.executeCommand('gouji.proposeRoster');
    const written = vscode.window.activeTextEditor!.document;
    assert.equal(written.uri.toString(), workspaceFile('gouji.json').toString());
    assert.match(written.getText(), /"name": "云溪市生态环境局"/);

    // The editor holds on to the text of a file that is gone: it says nothing that later suites would feel.
    const own = '{ "rules": {} }\n';
    await rewrite(written, own);
    await vscode.commands.executeCommand('gouji.proposeRoster');
    const beside = vscode.window.activeTextEditor!.document;
    assert.ok(beside.isUntitled);
    assert.match(beside.getText(), /"name": "云溪市生态环境局"/);
    assert.equal(await readFile('gouji.json'), own);
    await vscode.workspace.fs.delete(workspaceFile('gouji.json'));
  });

  test('the units of a list come into the roster', async () => {
    await writeFile('collected/a.md', await readFile(sample.clean2024));
    const list = await writeFile('名单.csv', '单位名称,电话\n云溪市教育局,2345678\n');
    await vscode.commands.executeCommand('gouji.rosterFromList', list);
    const written = vscode.window.activeTextEditor!.document;
    assert.equal(written.uri.toString(), workspaceFile('gouji.json').toString());
    // The editor may still hold the text of the file that was deleted before.
    await untilText(written, (text) => text.includes('云溪市教育局'));
    assert.match(written.getText(), /\{ "name": "云溪市教育局", "contact": "2345678" \}/);
    assert.match(written.getText(), /"name": "云溪市生态环境局"/);
    await rewrite(written, '{}\n');
    for (const uri of [written.uri, list]) await vscode.workspace.fs.delete(uri);
  });

  test('each unit gets a letter, in a folder of their own', async () => {
    await writeFile('collected/a.md', await readFile(sample.wrong2024));
    const names = async (folder: vscode.Uri): Promise<readonly string[]> =>
      (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const root = workspaceFile('');
    const before = await names(root);
    // The folders are being looked through: the letters wait for all of them.
    await vscode.commands.executeCommand('gouji.restartServer');
    const writing = vscode.commands.executeCommand('gouji.writeLists');
    // Of which year, and to whom: the first that is offered, as soon as it is.
    for (let isWriting = true; isWriting;) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const ended = writing.then(() => false);
      isWriting = await Promise.race([ended, new Promise<true>((go) => setTimeout(go, 100, true))]);
    }
    const [folder, ...others] = (await names(root)).filter((name) => !before.includes(name));
    assert.deepEqual(others, []);
    const place = vscode.Uri.joinPath(root, folder!);
    const letters = await names(place);
    assert.ok(
      letters.some((name) => /^青禾县.*2024\.docx$/.test(name)),
      letters.join(),
    );
    // Of two files of one body the older gets no letter of its own.
    assert.ok(!letters.some((name) => name.includes('（2）')), letters.join());
    const [first] = letters;
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(place, first!));
    assert.deepEqual([...bytes.subarray(0, 2)], [0x50, 0x4b]);
    await vscode.workspace.fs.delete(place, { recursive: true });
  });

  test('they are followed by a server that was started again', async () => {
    const uri = await writeFile('collected/a.md', await readFile(sample.wrong2024));
    await vscode.commands.executeCommand('gouji.checkFolder');
    await waitForFindings(uri, (all) => all.some(isOf('row-total')));
    await vscode.commands.executeCommand('gouji.restartServer');
    await waitForFindings(uri, (all) => all.some(isOf('row-total')));
    await writeFile('collected/a.md', await readFile(sample.clean2024));
    await waitForFindings(uri, (all) => !all.some(isOf('row-total')));
  });

  test('one that is opened is told of once', async () => {
    const uri = await writeFile('collected/c.md', await readFile(sample.wrong2024));
    await vscode.commands.executeCommand('gouji.checkFolder');
    const before = await waitForFindings(uri, (all) => all.some(isOf('row-total')));
    await vscode.window.showTextDocument(uri);
    const after = await waitForFindings(uri, (all) => all.filter(isOf('row-total')).length > 0);
    await waitForFindings(uri, (all) => all.length <= before.length);
    assert.ok(after.length > 0);
  });
});
