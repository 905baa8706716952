import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  openFile,
  readFile,
  sample,
  workspaceFile,
  writeFile,
} from '../support/editor';
import { isOf, waitForCode, waitForFindings, waitForSilence } from '../support/findings';

const draft = 'control/年报.md';
const settings = 'control/gouji.json';

suite('Control beside the draft', () => {
  setup(async () => {
    await writeFile(draft, await readFile(sample.wrong2024));
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(workspaceFile('control'), { recursive: true });
  });

  test('gouji.json switches a rule off, and its changes count at once', async () => {
    await writeFile(settings, '{ "rules": { "period-range": "off" } }');
    const { document } = await openFile(draft);
    await waitForFindings(document.uri, (all) => all.some(isOf('row-total')));
    await waitForSilence(document.uri, 'period-range');
    await writeFile(settings, '{ "rules": { "row-total": "off" } }');
    await waitForCode(document.uri, 'period-range');
    await waitForSilence(document.uri, 'row-total');
  });

  test('what is wrong in gouji.json is marked there', async () => {
    await openFile(draft);
    const uri = await writeFile(settings, '{ "colour": 1 }');
    await openFile(settings);
    const [marked] = await waitForFindings(uri, (all) => all.length > 0);
    assert.match(String(marked?.message), /colour/);
  });

  test('the light bulb accepts a finding in the baseline beside the draft', async () => {
    const { document } = await openFile(draft);
    const { range } = await waitForCode(document.uri, 'row-total');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ edit }) =>
      edit?.entries().some(([uri]) => uri.path.endsWith('gouji-baseline.json')),
    );
    assert.ok(action?.edit, actions.map(({ title }) => title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await waitForFindings(
      document.uri,
      (all) => !all.some((each) => isOf('row-total')(each) && each.range.isEqual(range)),
    );
  });

  test('the command shows why a place is or is not reported', async () => {
    const editor = await openFile(draft);
    const { range } = await waitForCode(editor.document.uri, 'row-total');
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand('gouji.whyNotReported');
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'gouji-why');
    assert.match(page?.getText() ?? '', /row-total/);
  });
});
