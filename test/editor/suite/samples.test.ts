import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openFile, sample } from '../support/editor';
import { codeOf, findingsOf, waitForCode, waitForFindings } from '../support/findings';

const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;

/** Code, what is underlined, line from 1; of the errors and warnings, in the order of their place. */
type Expected = readonly (readonly [string, vscode.DiagnosticSeverity, string, number])[];

const wrong2024: Expected = [
  ['report-title', warning, '青禾县人民政府2024年政府信息公开工作报告', 1],
  ['period-range', error, '2023年1月1日起至2023年12月31日', 5],
  ['narrative-count', warning, '32件', 13],
  ['row-total', error, '6', 65],
  ['row-total', error, '2', 84],
  ['chapter-title', warning, '存在的主要问题及下一步打算', 86],
  ['fee-statement', warning, '无。', 94],
];

const wrong2020: Expected = [
  ['narrative-denial', warning, '未收到政府信息公开申请', 13],
  ['chapter-title', warning, '主动公开政务信息情况', 21],
  ['unit-missing', warning, '286.45', 54],
  ['cell-blank', warning, '', 63],
  ['row-total', error, '11', 81],
  ['chapter-missing', error, '。', 95],
];

suite('The sample drafts', () => {
  teardown(closeEditors);

  for (const [name, expected] of [
    [sample.wrong2024, wrong2024],
    [sample.wrong2020, wrong2020],
  ] as const) {
    test(`${name}: each mistake is marked where it stands`, async () => {
      const { document } = await openFile(name);
      const findings = await waitForFindings(document.uri, (all) => all.length > 0);
      assert.deepEqual(
        findings
          .filter(({ severity }) => severity <= warning)
          .map((finding) => [
            codeOf(finding),
            finding.severity,
            document.getText(finding.range).trim(),
            finding.range.start.line + 1,
          ]),
        expected,
      );
    });
  }

  test('a wrong total tells the sums that it breaks, and repeats no place of its own file', async () => {
    const { document } = await openFile(sample.wrong2020);
    const { message, relatedInformation: related = [] } = await waitForCode(
      document.uri,
      'row-total',
    );
    assert.match(message, /8\+2=10/);
    assert.match(message, /6\+1\+3=10/);
    assert.match(message, /10\+1=11/);
    assert.deepEqual(related, []);
  });

  test('a mark leads to the page about its rule', async () => {
    const { document } = await openFile(sample.wrong2024);
    const { code } = await waitForCode(document.uri, 'period-range');
    assert.ok(typeof code === 'object');
    assert.match(code.target.toString(), /\/docs\/rules\/period-range\.md$/);
  });

  test('drafts without a mistake have no error and no warning', async () => {
    for (const name of [sample.clean2024, sample.clean2020]) {
      const { document } = await openFile(name);
      // Opened after it and checked: so has this one been.
      const wrong = await openFile(sample.wrong2024);
      await waitForCode(wrong.document.uri, 'row-total');
      assert.deepEqual(
        findingsOf(document.uri).filter(({ severity }) => severity <= warning),
        [],
        name,
      );
      await closeEditors();
    }
  });
});
