import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText, readFile, sample } from '../support/editor';
import { waitForCode } from '../support/findings';
import { setting, type ChangedSetting } from '../support/settings';

suite('Hovers', () => {
  let language: ChangedSetting;
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    language = await setting('gouji', 'language', 'zh-cn');
    ({ document } = await openText(await readFile(sample.wrong2024)));
    await waitForCode(document.uri, 'period-range');
  });

  suiteTeardown(async () => {
    await language.restore();
    await closeEditors();
  });

  const hoverOver = async (part: string): Promise<string> => {
    const at = document.positionAt(document.getText().indexOf(part));
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
  };

  test('a figure: the sums that it is part of', async () => {
    const row = document.getText().indexOf('| （七）总计 | 22 |');
    assert.ok(row >= 0);
    const said = await hoverOver('22 | 7 | 1 | 0 | 2 | 0 | 32');
    assert.match(said, /自然人/);
    assert.match(said, /9 \+ 2 \+ .* = 23/);
  });

  test('a row’s label: what to count, and the article it rests on', async () => {
    assert.match(await hoverOver('1.属于国家秘密'), /条例.*第十四条/s);
  });

  test('a chapter: what it is for', async () => {
    assert.match(await hoverOver('## 一、总体情况'.slice(3)), /总体情况/);
  });

  test('a word of the running text: nothing', async () => {
    assert.equal(await hoverOver('围绕全县中心工作'), '');
  });
});
