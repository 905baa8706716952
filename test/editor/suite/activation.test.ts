import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, extensionId, openFile } from '../support/editor';
import { findingsOf, isOf, waitForFindings } from '../support/findings';

suite('Which documents are checked', () => {
  teardown(closeEditors);

  for (const [name, language] of [
    ['青禾县人民政府2024.md', 'markdown'],
    ['qinghe-2023.txt', 'plaintext'],
  ] as const) {
    test(`a report as ${language}: its wrong total is found`, async () => {
      const { document } = await openFile(name);
      assert.equal(document.languageId, language);
      const findings = await waitForFindings(document.uri, (all) => all.some(isOf('row-total')));
      assert.deepEqual(
        findings.filter(isOf('row-total')).map(({ range }) => document.getText(range).trim()),
        ['11'],
      );
      assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, true);
    });
  }

  for (const name of ['README.md', 'notes.txt']) {
    test(`${name} is not a report: nothing is said of it`, async () => {
      const { document } = await openFile(name);
      // The report is opened after it and has been checked: so has this one, were it ever to be.
      const report = await openFile('青禾县人民政府2024.md');
      await waitForFindings(report.document.uri, (all) => all.length > 0);
      assert.deepEqual(findingsOf(document.uri), []);
    });
  }
});
