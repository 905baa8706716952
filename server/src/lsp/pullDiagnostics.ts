import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { logIfRejected } from './failures';
import { answering } from './requestHandler';
import { toDiagnostic } from './toProtocol';
import type { OpenDraft } from './drafts';
import { fingerprint } from '../text/fingerprint';
import { oncePer } from '../text/oncePer';
import { failedCheck, logRuleFailures } from './failedCheck';
import type { DeliveryParts, DiagnosticsDelivery } from './delivery';
import type { HeldBack } from './whileTyping';

/** Answers clients that ask for diagnostics. */
export function pullDiagnostics({
  connection,
  abilities,
  drafts,
  quiet,
  ownFiles,
  wording,
}: DeliveryParts): DiagnosticsDelivery {
  const resultIdOf = createResultIds();
  const answer = answering<
    DocumentDiagnosticParams,
    DocumentDiagnosticReport,
    DiagnosticServerCancellationData
  >(
    connection,
    drafts,
    (draft, { textDocument: { uri }, previousResultId }): DocumentDiagnosticReport => {
      if (!draft) return nothing;
      const held = quiet.heldBackFrom(draft);
      if (held.everything && previousResultId !== undefined) return unchanged(previousResultId);
      const resultId = resultIdOf(draft, held);
      if (resultId === previousResultId) return unchanged(resultId);
      logRuleFailures(connection, draft.analysis().failures);
      return {
        kind: DocumentDiagnosticReportKind.Full,
        resultId,
        items: draft.service
          .diagnostics(draft.analysis(), held.findings)
          .map((found) => toDiagnostic(found, uri, abilities)),
      };
    },
    (_, error) => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: [failedCheck(error, wording)],
    }),
  );
  connection.languages.diagnostics.on(async (params, token) => {
    const problems = await ownFiles.of(params.textDocument.uri);
    return problems ? ownReport(problems, params) : answer(params, token);
  });
  return {
    refresh: () => {
      if (!abilities.refreshesDiagnostics) return;
      logIfRejected(connection, connection.languages.diagnostics.refresh());
    },
  };
}

function ownReport(
  items: Diagnostic[],
  { previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previousResultId
    ? unchanged(resultId)
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

const unchanged = (resultId: string): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Unchanged,
  resultId,
});

/**
 * What a client shows stays the same as long as its id does. A document closed and opened again starts its versions
 * anew, and so does a server its documents; and some clients send several texts under one version.
 */
function createResultIds(): (draft: OpenDraft, held: HeldBack) => string {
  const server = Date.now().toString(36);
  let openings = 0;
  const openingOf = oncePer((_: TextDocument) => openings++);
  let texts = 0;
  const lastText = new WeakMap<TextDocument, { readonly text: string; readonly number: number }>();
  const numberOfText = (document: TextDocument): number => {
    const text = document.getText();
    const last = lastText.get(document);
    if (last?.text === text) return last.number;
    lastText.set(document, { text, number: texts });
    return texts++;
  };
  return ({ document, settings }, { findings }) => {
    const held = [...findings].map(({ code, span }) => [code, span.start]);
    const considered = fingerprint(JSON.stringify([settings.key, held]));
    return [server, openingOf(document), document.version, numberOfText(document), considered].join(
      '.',
    );
  };
}
