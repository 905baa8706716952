import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  extensionId,
  openFile,
  readFile,
  rewrite,
  sample,
  untilText,
  writeFile,
} from '../support/editor';
import { waitForCode } from '../support/findings';
import { recordMessages, type Shown } from '../support/messages';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

/** Commands that ask before anything else, open something, or are what a key does in any text. */
const sayNothing = new Set([
  ...['gouji.newReport', 'gouji.newReportFrom', 'gouji.openAsDraft', 'gouji.filterFolder'],
  ...['gouji.openSample', 'gouji.showOutput', 'gouji.restartServer'],
  ...['gouji.checkFolder', 'gouji.overview', 'gouji.proposeRoster'],
  ...['gouji.rosterFromList', 'gouji.writeLists', 'gouji.rollUp'],
  ...['gouji.nextCell', 'gouji.previousCell'],
]);

/** On what is no report these show a page that tells it, or ask before anything else. */
const answerOtherwise = new Set(['gouji.whyNotReported', 'gouji.showForm', 'gouji.exportReport']);

suite('What a command says', () => {
  const extension = vscode.extensions.getExtension(extensionId)!;
  const { commands, menus } = (extension.packageJSON as Manifest).contributes;
  const hidden = new Set(
    menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const given = commands.map(({ command }) => command).filter((command) => !hidden.has(command));
  let shown: Shown;

  suiteSetup(function () {
    // Of a package the tests have another `vscode` than it has.
    if (!__filename.startsWith(extension.extensionPath)) this.skip();
  });
  setup(() => {
    shown = recordMessages();
  });
  teardown(async () => {
    shown.restore();
    await closeEditors();
  });

  /** What the command said; the server's words come before its answer. */
  async function saidBy(command: string): Promise<readonly string[]> {
    const before = shown.messages.length;
    await vscode.commands.executeCommand(command);
    return shown.messages.slice(before);
  }

  for (const command of given) {
    test(`${command} on a report: one message at most`, async () => {
      const { document } = await openFile(sample.wrong2024);
      await waitForCode(document.uri, 'row-total');
      const place = new vscode.Position(66, 43);
      vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place);
      const said = await saidBy(command);
      assert.ok(said.length <= 1, said.join('\n'));
      // It is remembered: declared again, the report is a draft for the suites after this one.
      if (command === 'gouji.declareFinished') await saidBy(command);
      if (command === 'gouji.proposeRoster') {
        // The editor holds on to the text of a file that is gone: it must say nothing that later suites feel.
        const settings = await writeFile('gouji.json', '{}\n');
        const written = await vscode.workspace.openTextDocument(settings);
        await untilText(written, (text) => text === '{}\n');
        await vscode.workspace.fs.delete(settings);
      }
    });
  }

  test('gouji.fixAll tells how much it corrected', async () => {
    const clean = await readFile(sample.clean2024);
    await writeFile('on-command.md', clean.replace('| 12 |', '| １２ |'));
    const { document } = await openFile('on-command.md');
    await waitForCode(document.uri, 'cell-style');
    const said = await saidBy('gouji.fixAll');
    assert.match(said.join(), /\b1 (?:matter |处)/);
    assert.equal(document.getText(), clean);
  });

  for (const command of given.filter((each) => !sayNothing.has(each))) {
    test(`${command} without an editor says in one message why it does nothing`, async () => {
      await closeEditors();
      const said = await saidBy(command);
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0]!, /[.。]$/);
    });

    if (answerOtherwise.has(command)) continue;
    test(`${command} on what is no report says in one message why it does nothing`, async () => {
      await openFile('README.md');
      const said = await saidBy(command);
      assert.equal(said.length, 1, said.join('\n'));
      // As if it were one in order.
      assert.notEqual(said[0], 'Nothing was found in this report.');
    });
  }

  test('a text in no file is no document to open: which one is asked', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '备忘' });
    await vscode.window.showTextDocument(document);
    assert.deepEqual(await saidBy('gouji.openAsDraft'), []);
    assert.equal((await saidBy('gouji.makeDraft')).length, 1);
  });

  test('what the roster lacks is put into it where that is wanted, and not saved', async () => {
    const own = '{\n  "collection": {\n    "units": [\n      { "name": "甲局" }\n    ]\n  }\n}\n';
    const roster = await vscode.workspace.openTextDocument(await writeFile('gouji.json', own));
    await untilText(roster, (text) => text === own);
    const list = await writeFile('名单.csv', '单位名称,电话\n甲局,\n云溪市教育局,2345678\n');
    shown.restore();
    shown = recordMessages({
      showInformationMessage: (text) =>
        /not saved|没有保存/.test(String(text)) ? undefined : 'Add them',
    });
    await vscode.commands.executeCommand('gouji.rosterFromList', list);
    assert.equal(shown.messages.length, 2, shown.messages.join('\n'));
    assert.equal(vscode.window.activeTextEditor!.document, roster);
    const added = '{ "name": "甲局" },\n      { "name": "云溪市教育局", "contact": "2345678" }';
    assert.ok(roster.getText().includes(added), roster.getText());
    assert.ok(roster.isDirty);
    await rewrite(roster, '{}\n');
    for (const uri of [roster.uri, list]) await vscode.workspace.fs.delete(uri);
  });

  test('it is said that reports are checked again after a restart', async () => {
    assert.equal((await saidBy('gouji.restartServer')).length, 1);
  });
});
