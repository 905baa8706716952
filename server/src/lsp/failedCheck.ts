import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { product } from '../protocol/product';
import type { Wording } from '../wording/wording';
import { logFailure } from './failures';

/**
 * What a draft shows that could not be checked, as its only mark: no marks at all would look like a
 * clean report, and those of before may be wrong by now.
 */
export function failedCheck(error: unknown, wording: Wording): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    severity: DiagnosticSeverity.Error,
    source: product.name,
    message: wording.say({ key: 'check-failed.whole', args: { reason } }),
  };
}

/** Writes to the log what rules threw, for those who mend them. */
export function logRuleFailures(
  connection: Connection,
  failures: readonly { readonly error: unknown }[],
): void {
  for (const { error } of failures) logFailure(connection, error);
}
