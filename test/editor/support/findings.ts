import * as vscode from 'vscode';

/** Gouji's diagnostics of a document, in the order of their place. */
export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'gouji')
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The code of a diagnostic, whether or not it has an address. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Whether a diagnostic is a rule's. */
export const isOf =
  (code: string) =>
  (finding: vscode.Diagnostic): boolean =>
    codeOf(finding) === code;

/** Shorter than a test's time limit: what was there instead is worth telling. */
const patience = 120_000;

/** Waits until a document's findings are as wanted and returns them; throws with those there are. */
export function waitForFindings(
  uri: vscode.Uri,
  wanted: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const findings = findingsOf(uri);
      if (!wanted(findings)) return;
      end();
      resolve(findings);
    };
    const end = (): void => {
      clearTimeout(timer);
      listening.dispose();
    };
    const timer = setTimeout(() => {
      end();
      const found = findingsOf(uri).map(
        (finding) => `${codeOf(finding)} at ${finding.range.start.line}: ${finding.message}`,
      );
      reject(new Error(`Not what was waited for: ${found.join('\n') || 'no findings'}`));
    }, patience);
    const listening = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Waits for a rule to speak and returns the first that it says. */
export async function waitForCode(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  const findings = await waitForFindings(uri, (all) => all.some(isOf(code)));
  return findings.find(isOf(code))!;
}

/** Waits until a rule has nothing to say while the document is still checked. */
export async function waitForSilence(uri: vscode.Uri, code: string): Promise<void> {
  await waitForFindings(uri, (all) => !all.some(isOf(code)));
}
