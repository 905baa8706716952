import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientAbilities } from './abilities';
import { logFailure } from './answering';
import { toDiagnostic } from './convert';
import type { Drafts } from './drafts';

/** A way for diagnostics to reach the client. */
export interface DiagnosticsDelivery {
  /** What was delivered may no longer hold: deliver again. */
  refresh(): void;
}

/** Milliseconds without a change before a changed document is checked. */
const pause = 100;

/** Sends diagnostics to clients that do not ask: at once on opening, after a pause on changes. */
export function pushDiagnostics(
  connection: Connection,
  abilities: ClientAbilities,
  documents: TextDocuments<TextDocument>,
  drafts: Drafts,
): DiagnosticsDelivery {
  const opened = new Set<string>();
  const waiting = new Map<string, NodeJS.Timeout>();

  const cancel = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const publish = async (uri: string): Promise<void> => {
    cancel(uri);
    const draft = await drafts.open(uri);
    if (!draft) return;
    const { document, service } = draft;
    const found = service.diagnostics(draft.analysis());
    await connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: found.map((each) => toDiagnostic(each, uri, abilities)),
    });
  };
  const publishNow = (uri: string): void => {
    publish(uri).catch((error: unknown) => logFailure(connection, error));
  };

  // Opening a document counts as its first change.
  documents.onDidChangeContent(({ document: { uri } }) => {
    cancel(uri);
    if (opened.has(uri)) waiting.set(uri, setTimeout(publishNow, pause, uri));
    else publishNow(uri);
    opened.add(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    cancel(uri);
    opened.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return { refresh: () => documents.keys().forEach(publishNow) };
}
