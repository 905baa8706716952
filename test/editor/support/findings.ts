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

/**
 * Waits until a document's findings are as wanted and returns them. The wait has no end of its own:
 * the test's time limit ends it.
 */
export function waitForFindings(
  uri: vscode.Uri,
  wanted: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const findings = findingsOf(uri);
      if (!wanted(findings)) return false;
      resolve(findings);
      return true;
    };
    if (look()) return;
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (look()) listening.dispose();
    });
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
