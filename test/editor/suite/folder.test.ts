import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { reportDocx } from '../../support/office/report';
import {
  closeEditors,
  readFile,
  rewrite,
  sample,
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
