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
import {
  findingsOf,
  isOf,
  waitForCode,
  waitForFindings,
  waitForSilence,
} from '../support/findings';

suite('Documents come and go', () => {
  teardown(closeEditors);

  test('two editors on one document show the same marks, each once', async () => {
    await writeFile('two-editors.md', await readFile(sample.wrong2024));
    const { document } = await openFile('two-editors.md');
    await waitForCode(document.uri, 'period-range');
    const beside = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    await waitForEditors(document, 2);
    const period = '自2023年1月1日起至2023年12月31日止';
    const at = document.getText().indexOf(period);
    const place = new vscode.Range(
      document.positionAt(at),
      document.positionAt(at + period.length),
    );
    assert.ok(await beside.edit((edit) => edit.replace(place, period.replaceAll('2023', '2022'))));
    const [found] = (
      await waitForFindings(document.uri, (all) =>
        all.some(
          (finding) =>
            isOf('period-range')(finding) && document.getText(finding.range).startsWith('2022'),
        ),
      )
    ).filter(isOf('period-range'));
    assert.ok(found);
    assert.equal(findingsOf(document.uri).filter(isOf('period-range')).length, 1);
    // One of the two closed, the document is still open.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await replaceIn(document, '政府信息公开工作报告', '政府信息公开工作年度报告');
    await waitForSilence(document.uri, 'report-title');
    assert.ok(findingsOf(document.uri).length > 0);
  });

  test('a draft renamed takes its marks along', async () => {
    const before = await writeFile('old-name.md', await readFile(sample.wrong2024));
    await openFile('old-name.md');
    await waitForCode(before, 'period-range');
    const after = workspaceFile('new-name.md');
    const renaming = new vscode.WorkspaceEdit();
    renaming.renameFile(before, after);
    assert.ok(await vscode.workspace.applyEdit(renaming));
    await waitForCode(after, 'period-range');
    await waitForFindings(before, (all) => all.length === 0);
  });

  test('a draft closed leaves no marks', async () => {
    const uri = await writeFile('to-close.md', await readFile(sample.wrong2024));
    await openFile('to-close.md');
    await waitForCode(uri, 'period-range');
    await closeEditors();
    await waitForFindings(uri, (all) => all.length === 0);
  });

  test('a draft declared to be another language is left alone, and taken up again', async () => {
    const { document } = await openFile(sample.wrong2024);
    await waitForCode(document.uri, 'period-range');
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await waitForFindings(document.uri, (all) => all.length === 0);
    const again = await vscode.languages.setTextDocumentLanguage(document, 'gouji');
    await waitForCode(again.uri, 'period-range');
  });
});

/** Waits until so many editors show a document: VS Code tells of them after they are shown. */
function waitForEditors(document: vscode.TextDocument, count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const showing = vscode.window.visibleTextEditors.filter((each) => each.document === document);
      if (showing.length !== count) return false;
      resolve();
      return true;
    };
    if (look()) return;
    const listening = vscode.window.onDidChangeVisibleTextEditors(() => {
      if (look()) listening.dispose();
    });
  });
}
