import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  openFile,
  readFile,
  replaceIn,
  sample,
  workspaceFile,
  writeFile,
} from '../support/editor';
import { waitForCode, waitForFindings, waitForSilence } from '../support/findings';
import { pattern } from '../support/words';

// The test workspace has these folders from the start: in new ones VS Code may miss changes on Linux.
const folder = 'rollup';
const unit = `${folder}/部门/生态环境局.md`;
const second = `${folder}/部门/水利局.md`;
const settings = `${folder}/gouji.json`;
const licences = '| 行政许可 | 186 |';
const fewer = '| 行政许可 | 180 |';

suite('A consolidated report and its units’', () => {
  let drafts = 0;
  let name: string;
  let consolidated: string;
  let right: string;
  let unitText: string;

  setup(async () => {
    // A draft that was never there has no marks left of an earlier test.
    name = `市政府-${++drafts}.md`;
    consolidated = `${folder}/${name}`;
    unitText = await readFile(sample.clean2024);
    assert.ok(unitText.includes(licences));
    right = unitText.replaceAll('云溪市生态环境局', '云溪市人民政府');
    await writeFile(unit, unitText);
    await writeFile(consolidated, right.replace(licences, fewer));
    await writeFile(settings, JSON.stringify({ consolidated: name, subordinates: ['部门/*.md'] }));
  });

  teardown(async () => {
    await closeEditors();
    for (const file of [unit, consolidated, settings])
      await vscode.workspace.fs.delete(workspaceFile(file));
  });

  test('a figure that is no sum is marked, with the place in the unit’s report', async () => {
    const { document } = await openFile(consolidated);
    const finding = await waitForCode(document.uri, 'rollup-sum');
    assert.equal(document.getText(finding.range), '180');
    const other = finding.relatedInformation?.find(
      ({ location }) => location.uri.toString() === workspaceFile(unit).toString(),
    );
    assert.ok(other, JSON.stringify(finding.relatedInformation));
    const there = await vscode.workspace.openTextDocument(other.location.uri);
    assert.equal(there.getText(other.location.range), '186');
  });

  test('the quick fix sets the sum', async () => {
    const { document } = await openFile(consolidated);
    const { range } = await waitForCode(document.uri, 'rollup-sum');
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ title }) => pattern('fix.set-cell').test(title));
    assert.ok(action?.edit, actions.map(({ title }) => title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), right);
    await waitForSilence(document.uri, 'rollup-sum');
  });

  test('a unit’s file that changes on disk is taken up', async () => {
    const { document } = await openFile(consolidated);
    await waitForCode(document.uri, 'rollup-sum');
    await writeFile(unit, unitText.replace(licences, fewer));
    await waitForSilence(document.uri, 'rollup-sum');
  });

  test('a unit’s report that is written in the editor is taken up', async () => {
    const { document } = await openFile(consolidated);
    await waitForCode(document.uri, 'rollup-sum');
    const editor = await openFile(unit);
    await replaceIn(editor.document, licences, fewer);
    await waitForSilence(document.uri, 'rollup-sum');
    await replaceIn(editor.document, fewer, licences);
    await waitForCode(document.uri, 'rollup-sum');
  });

  test('units’ files that come and go are taken up', async () => {
    await writeFile(consolidated, right);
    const { document } = await openFile(consolidated);
    await waitForFindings(document.uri, () => true);
    await writeFile(second, unitText.replaceAll('生态环境局', '水利局'));
    await waitForCode(document.uri, 'rollup-sum');
    await vscode.workspace.fs.delete(workspaceFile(second));
    await waitForSilence(document.uri, 'rollup-sum');
  });

  test('names in gouji.json that stand for nothing are marked there', async () => {
    await openFile(consolidated);
    const uri = await writeFile(
      settings,
      JSON.stringify({ consolidated: name, subordinates: ['部门/*.md', '县区/*.md'] }),
    );
    const { document } = await openFile(settings);
    const [marked] = await waitForFindings(uri, (all) => all.length > 0);
    assert.equal(document.getText(marked!.range), '"县区/*.md"');
  });

  test('the names are completed, and described', async () => {
    await openFile(consolidated);
    await writeFile(settings, '{ "cons" }');
    const { document } = await openFile(settings);
    const labels = async (): Promise<readonly string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt('{ "cons'.length),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    // Where VS Code's own JSON support is not there, nothing completes JSON.
    if (!vscode.extensions.getExtension('vscode.json-language-features')) return;
    for (;;) {
      const found = await labels();
      if (found.includes('consolidated') && found.includes('subordinates')) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
});
