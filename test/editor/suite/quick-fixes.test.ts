import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText, readFile, sample } from '../support/editor';
import { codeOf, waitForCode, waitForFindings } from '../support/findings';
import { pattern, words } from '../support/words';
import { fixCases, fixesNotOffered } from '../support/fixCases';

suite('Quick fixes', () => {
  teardown(closeEditors);

  for (const { fix, code, what, naming, draft, corrected } of fixCases) {
    test(`${code}: ${what} (${fix})`, async () => {
      const clean = await readFile(sample[draft.from]);
      const wrong = draft.spoilt(clean);
      const { document } = await openText(wrong);
      const finding = await waitForCode(document.uri, code);
      const count = findingsWith(document.uri, code);
      const action = await actionFor(document.uri, finding, fix, naming);
      assert.ok(action.edit);
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      assert.equal(document.getText(), corrected(clean, wrong));
      await waitForFindings(document.uri, () => findingsWith(document.uri, code) === count - 1);
    });
  }

  test('there is a test for every kind of fix', () => {
    const kinds = Object.keys(words).filter((key) => key.startsWith('fix.'));
    const tested = [...fixCases.map(({ fix }) => fix), ...fixesNotOffered];
    assert.deepEqual([...new Set(tested)].sort(), kinds.sort());
  });
});

const findingsWith = (uri: vscode.Uri, code: string): number =>
  vscode.languages.getDiagnostics(uri).filter((finding) => codeOf(finding) === code).length;

/** The first quick fix that VS Code offers for a finding under the title that a fix has. */
async function actionFor(
  uri: vscode.Uri,
  finding: vscode.Diagnostic,
  fix: string,
  naming = '',
): Promise<vscode.CodeAction> {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const title = pattern(fix);
  const action = actions.find((each) => title.test(each.title) && each.title.includes(naming));
  assert.ok(
    action,
    `${String(title)} is not among: ${actions.map((each) => each.title).join('; ')}`,
  );
  return action;
}
