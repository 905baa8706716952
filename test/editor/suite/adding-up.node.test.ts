import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  extensionId,
  readFile,
  replaceIn,
  sample,
  writeFile,
} from '../support/editor';
import { recordMessages, type Shown } from '../support/messages';

const heading = '## 一、';

suite('The sums of a folder’s units', () => {
  const extension = vscode.extensions.getExtension(extensionId)!;
  let shown: Shown;

  suiteSetup(function () {
    // Of a package the tests have another `vscode` than it has.
    if (!__filename.startsWith(extension.extensionPath)) this.skip();
  });
  setup(() => {
    shown = recordMessages({ showQuickPick: first, showInputBox: () => '云溪市人民政府' });
  });
  teardown(async () => {
    shown.restore();
    await closeEditors();
  });

  test('never take the place of a draft of them that is being written', async () => {
    await writeFile('collected/a.md', await readFile(sample.clean2024));
    const add = async (): Promise<vscode.TextDocument> => {
      await vscode.commands.executeCommand('gouji.rollUp');
      return vscode.window.activeTextEditor!.document;
    };
    const written = await add();
    assert.ok(written.isUntitled && written.getText().includes(heading), shown.messages.join());
    await replaceIn(written, heading, `${heading}总体情况，写了一上午`);
    const mine = written.getText();
    const again = await add();
    assert.equal(written.getText(), mine);
    assert.notEqual(again.uri.toString(), written.uri.toString());
    assert.equal(await add(), again);
  });
});

/** Takes what is offered first. */
const first = (items: unknown): unknown => (items as readonly unknown[])[0];
