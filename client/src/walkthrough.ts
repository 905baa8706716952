import * as vscode from 'vscode';
import { reportLanguage } from '../../server/src/protocol/names';
import { countsIn } from './findings/counts';

/** Set once all mistakes of a sample are corrected: it ticks a step of the walkthrough. */
const correctedKey = 'gouji.sampleCorrected';

/** Offers the sample of the walkthrough: a report with three mistakes, as a copy in no file. */
export function offerSample(extension: vscode.Uri): vscode.Disposable {
  const withMistakes = new Set<vscode.TextDocument>();
  const samples = new Set<vscode.TextDocument>();

  const open = async (): Promise<void> => {
    const file = vscode.Uri.joinPath(extension, 'walkthrough', 'sample.md');
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const document = await vscode.workspace.openTextDocument({ language: reportLanguage, content });
    samples.add(document);
    await vscode.window.showTextDocument(document, { preview: false });
  };
  const look = (document: vscode.TextDocument): void => {
    const { errors, warnings } = countsIn(document.uri);
    if (errors + warnings > 0) withMistakes.add(document);
    else if (withMistakes.delete(document)) {
      void vscode.commands.executeCommand('setContext', correctedKey, true);
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.openSample', open),
    vscode.languages.onDidChangeDiagnostics(() => samples.forEach(look)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      samples.delete(document);
      withMistakes.delete(document);
    }),
  );
}
