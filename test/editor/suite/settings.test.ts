import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText, readFile, sample } from '../support/editor';
import {
  findingsOf,
  isOf,
  waitForCode,
  waitForFindings,
  waitForSilence,
} from '../support/findings';
import { setting, type ChangedSetting } from '../support/settings';

suite('Settings take effect without a reload', () => {
  let changed: ChangedSetting | undefined;
  let uri: vscode.Uri;

  setup(async () => {
    const { document } = await openText(await readFile(sample.wrong2024));
    ({ uri } = document);
    await waitForCode(uri, 'period-range');
  });

  teardown(async () => {
    await changed?.restore();
    changed = undefined;
    await closeEditors();
  });

  test('a rule’s level', async () => {
    changed = await setting('gouji', 'rules', { 'period-range': 'info' });
    const { Information: info } = vscode.DiagnosticSeverity;
    await waitForFindings(uri, (all) =>
      all.some((finding) => isOf('period-range')(finding) && finding.severity === info),
    );
  });

  test('a rule switched off, and on again', async () => {
    changed = await setting('gouji', 'rules', { 'period-range': 'off' });
    await waitForSilence(uri, 'period-range');
    assert.ok(findingsOf(uri).some(isOf('row-total')));
    await changed.set(undefined);
    await waitForCode(uri, 'period-range');
  });

  test('the language of what is said', async () => {
    changed = await setting('gouji', 'language', 'zh-cn');
    const says = (words: RegExp) => (all: readonly vscode.Diagnostic[]) =>
      all.some((finding) => isOf('period-range')(finding) && words.test(finding.message));
    await waitForFindings(uri, says(/统计期限写的是/));
    await changed.set('en');
    await waitForFindings(uri, says(/\b(?:period|report)\b/));
  });
});
