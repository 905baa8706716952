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
import { hotlineFiles, hotlineReport } from '../../support/ownType';
import { untilFormTab } from '../support/form';
import { waitForCode, waitForFindings, waitForSilence } from '../support/findings';

suite('A folder that the user does not trust', () => {
  teardown(closeEditors);

  test('its drafts are checked and corrected as any other', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { document } = await openFile(sample.wrong2024);
    const finding = await waitForCode(document.uri, 'period-range');
    const [action] = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await waitForSilence(document.uri, 'period-range');
    await replaceIn(document, '自2024年', '自2023年');
    await waitForCode(document.uri, 'period-range');
    assert.equal(vscode.workspace.isTrusted, false);
  });

  test('its report is shown in the official form', async () => {
    await openFile(sample.clean2024);
    await vscode.commands.executeCommand('gouji.showForm');
    await untilFormTab();
    assert.equal(vscode.workspace.isTrusted, false);
  });

  test('a report outside of it that its settings name is not read', async () => {
    const text = await readFile(sample.clean2024);
    const before = text.replaceAll('2024', '2023');
    const outside = vscode.Uri.joinPath(workspaceFile('made'), '..', '..', 'outside-2023.md');
    await vscode.workspace.fs.writeFile(outside, new TextEncoder().encode(before));
    await writeFile('made/inside-2023.md', before);
    await writeFile('made/report.md', text);
    await writeFile('made/gouji.json', JSON.stringify({ previous: 'inside-2023.md' }));
    const { document } = await openFile('made/report.md');
    await waitForCode(document.uri, 'copied-text');
    await writeFile('made/gouji.json', JSON.stringify({ previous: '../../outside-2023.md' }));
    await waitForSilence(document.uri, 'copied-text');
    await vscode.workspace.fs.delete(outside);
  });

  test('types of one’s own that its settings name are not read, which is said in the settings', async () => {
    for (const [path, text] of Object.entries(hotlineFiles())) {
      await writeFile(`own-forms/${path}`, text);
    }
    const draft = 'own-forms/热线.md';
    // Called a report of the product's it is checked as one, but not by the form of its own.
    await writeFile(draft, `<!-- gouji-type disclosure -->\n${hotlineReport('13')}`);
    const { document } = await openFile(draft);
    await waitForCode(document.uri, 'chapter-missing');
    await waitForSilence(document.uri, 'row-total');
    const settings = await openFile('own-forms/gouji.json');
    await waitForFindings(settings.document.uri, (found) =>
      found.some(({ message }) => /not trusted|没有被信任/.test(message)),
    );
    assert.equal(vscode.workspace.isTrusted, false);
  });
});
