import type { DeliveryParts, DiagnosticsDelivery } from './delivery';
import { logFailure, logIfRejected } from './failures';
import { toDiagnostic } from './toProtocol';
import { failedCheck, logRuleFailures } from './failedCheck';

/** An analysis of so many milliseconds is not felt while typing. */
const short = 10;
/** However long an analysis takes, so many milliseconds after the last change it begins. */
const maxPauseMilliseconds = 500;

/** Milliseconds without a change before a document is checked whose last analysis took so many. */
const pauseAfter = (took: number): number =>
  took <= short ? 0 : Math.min(took, maxPauseMilliseconds);

/**
 * Sends diagnostics to clients that do not ask: at once on opening and on saving. On changes at once too
 * where the last analysis was short, else after about the time of one without a change; not at all where
 * the user wants them on saving only.
 */
export function pushDiagnostics({
  connection,
  abilities,
  documents,
  drafts,
  quiet,
  ownFiles,
  wording,
}: DeliveryParts): DiagnosticsDelivery {
  const opened = new Set<string>();
  const waiting = new Map<string, NodeJS.Timeout>();
  /** How many milliseconds the last analysis of each document took. */
  const durations = new Map<string, number>();

  const cancel = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const publish = async (uri: string, isChange: boolean): Promise<void> => {
    cancel(uri);
    const problems = await ownFiles.of(uri);
    if (problems) {
      await connection.sendDiagnostics({ uri, diagnostics: problems });
      return;
    }
    const draft = await drafts.open(uri);
    if (!draft) return;
    const { document, service, settings } = draft;
    if (isChange && settings.validation.run === 'onSave') return;
    const began = performance.now();
    const held = quiet.heldBackFrom(draft);
    draft.analysis();
    durations.set(uri, performance.now() - began);
    if (held.everything) return;
    const found = service.diagnostics(draft.analysis(), held.findings);
    logRuleFailures(connection, draft.analysis().failures);
    await connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: found.map((each) => toDiagnostic(each, uri, abilities)),
    });
  };
  const publishNow = (uri: string, isChange = false): void => {
    publish(uri, isChange).catch((error: unknown) => {
      logFailure(connection, error);
      logIfRejected(
        connection,
        connection.sendDiagnostics({ uri, diagnostics: [failedCheck(error, wording)] }),
      );
    });
  };

  // Opening a document counts as its first change.
  documents.onDidChangeContent(({ document: { uri } }) => {
    cancel(uri);
    if (opened.has(uri))
      waiting.set(uri, setTimeout(publishNow, pauseAfter(durations.get(uri) ?? 0), uri, true));
    else publishNow(uri);
    opened.add(uri);
  });
  documents.onDidSave(({ document: { uri } }) => publishNow(uri));
  documents.onDidClose(({ document: { uri } }) => {
    cancel(uri);
    opened.delete(uri);
    durations.delete(uri);
    logIfRejected(connection, connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return {
    refresh: (uri) =>
      (uri === undefined ? documents.keys() : [uri]).forEach((each) => publishNow(each)),
  };
}
