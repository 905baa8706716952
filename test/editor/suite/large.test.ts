import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText, readFile, replaceIn, sample } from '../support/editor';
import { waitForCode, waitForSilence } from '../support/findings';

/** What a printed page holds. */
const page = 800;
const pages = 200;

suite(`A draft of ${pages} pages`, () => {
  teardown(closeEditors);

  test('answers each of many keys, and a hover, while its marks keep up', async () => {
    const { document } = await openText(withPages(await readFile(sample.wrong2024)));
    assert.ok(document.getText().length > pages * page);
    const start = performance.now();
    await waitForCode(document.uri, 'period-range');
    const opened = performance.now();
    for (const key of '各部门按月公开办件情况。') {
      await replaceIn(document, '## 二、', `${key}\n## 二、`);
    }
    await replaceIn(
      document,
      '自2023年1月1日起至2023年12月31日止',
      '自2024年1月1日起至2024年12月31日止',
    );
    await waitForSilence(document.uri, 'period-range');
    const typed = performance.now();
    const at = document.positionAt(document.getText().indexOf('22 | 7 | 1 | 0 | 2 | 0 | 32'));
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    assert.equal(hovers.length, 1);
    const times = [opened - start, typed - opened, performance.now() - typed];
    const [marks, keys, hover] = times.map(Math.round);
    console.log(`200 pages: first marks ${marks} ms, 13 edits ${keys} ms, hover ${hover} ms`);
  });
});

/** The draft with an overview as long as that. */
function withPages(draft: string): string {
  const paragraphs = Array.from(
    { length: Math.ceil((pages * page) / 100) },
    (_, n) =>
      `第${n + 1}个公开事项已经办理完毕，承办科室按照要求登记来源、办理人员和办结日期，并把办理结果发布在门户网站的公开专栏，群众可以在网站上查询办理的进度和结果，有疑问的可以当面咨询窗口的工作人员，意见和建议也一并记录在册、逐项答复。`,
  );
  return draft.replace('## 二、', () => `${paragraphs.join('\n\n')}\n\n## 二、`);
}
