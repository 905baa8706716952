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

const folder = 'rollup';
const consolidated = `${folder}/市政府.md`;
const unit = `${folder}/部门/生态环境局.md`;
const licences = '| 行政许可 | 186 |';
const fewer = '| 行政许可 | 180 |';

suite('A consolidated report and its units’', () => {
  let right: string;
  let unitText: string;

  setup(async () => {
    unitText = await readFile(sample.clean2024);
    assert.ok(unitText.includes(licences));
    right = unitText.replaceAll('云溪市生态环境局', '云溪市人民政府');
    await writeFile(unit, unitText);
    await writeFile(consolidated, right.replace(licences, fewer));
    await writeFile(
      `${folder}/gouji.json`,
      JSON.stringify({ consolidated: '市政府.md', subordinates: ['部门/*.md'] }),
    );
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(workspaceFile(folder), { recursive: true });
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
    const second = `${folder}/部门/水利局.md`;
    await writeFile(second, unitText.replaceAll('生态环境局', '水利局'));
    await waitForCode(document.uri, 'rollup-sum');
    await vscode.workspace.fs.delete(workspaceFile(second));
    await waitForSilence(document.uri, 'rollup-sum');
  });

  test('names in gouji.json that stand for nothing are marked there', async () => {
    await openFile(consolidated);
    const uri = await writeFile(
      `${folder}/gouji.json`,
      JSON.stringify({ consolidated: '市政府.md', subordinates: ['部门/*.md', '县区/*.md'] }),
    );
    const { document } = await openFile(`${folder}/gouji.json`);
    const [marked] = await waitForFindings(uri, (all) => all.length > 0);
    assert.equal(document.getText(marked!.range), '"县区/*.md"');
  });

  test('the names are completed, and described', async () => {
    await openFile(consolidated);
    await writeFile(`${folder}/gouji.json`, '{ "cons" }');
    const { document } = await openFile(`${folder}/gouji.json`);
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
