import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  openFile,
  readFile,
  replaceIn,
  workspaceFile,
  writeFile,
} from '../support/editor';
import { waitForCode, waitForFindings, waitForSilence } from '../support/findings';
import { MemoryFiles } from '../support/memoryFiles';

const draft = `# 青禾县人民政府2024年政府信息公开工作年度报告

本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。

## 一、总体情况

2024年，县政府依法公开政府信息。

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况
`;

suite('A folder that is on no disk', () => {
  let files: vscode.Disposable;

  suiteSetup(async () => {
    files = vscode.workspace.registerFileSystemProvider('memfs', new MemoryFiles());
    await writeFile('青禾县.md', draft);
  });

  suiteTeardown(async () => {
    await closeEditors();
    files.dispose();
  });

  test('its drafts are checked, corrected and saved as any other', async () => {
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'memfs');
    const { document } = await openFile('青禾县.md');
    assert.equal(document.uri.scheme, 'memfs');
    const finding = await waitForCode(document.uri, 'period-range');
    assert.equal(document.getText(finding.range), '2023年1月1日起至2023年12月31日');
    await replaceIn(document, '自2023年1月1日起至2023年', '自2024年1月1日起至2024年');
    await waitForSilence(document.uri, 'period-range');
    assert.equal(await document.save(), true);
    assert.equal(await readFile('青禾县.md'), draft.replaceAll('2023', '2024'));
  });

  test('a consolidated report is compared with its units’, also with those that come later', async () => {
    const table = (licences: number): string =>
      `第二十条第（五）项\n\n| 信息内容 | 本年处理决定数量 |\n| --- | --- |\n| 行政许可 | ${licences} |\n`;
    const report = (body: string, licences: number): string =>
      draft.replaceAll('青禾县人民政府', body).replace('## 三、', `${table(licences)}\n## 三、`);
    const settings = { consolidated: '汇总.md', subordinates: ['单位/**/*.md'] };
    await writeFile('gouji.json', JSON.stringify(settings));
    await writeFile('单位/a.md', report('青禾县教育局', 5));
    await writeFile('汇总.md', report('青禾县人民政府', 8));
    const { document } = await openFile('汇总.md');
    const finding = await waitForCode(document.uri, 'rollup-sum');
    assert.equal(document.getText(finding.range), '8');
    const [other] = finding.relatedInformation ?? [];
    assert.equal(other?.location.uri.toString(), workspaceFile('单位/a.md').toString());
    await writeFile('单位/乡镇/b.md', report('青禾县石桥乡人民政府', 3));
    await waitForSilence(document.uri, 'rollup-sum');
  });

  test('a draft closed leaves no marks', async () => {
    await openFile('青禾县.md');
    const uri = workspaceFile('青禾县.md');
    await waitForFindings(uri, (all) => all.length > 0);
    await closeEditors();
    await waitForFindings(uri, (all) => all.length === 0);
  });
});
