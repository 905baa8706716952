import {
  DocumentDiagnosticReportKind,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { answering, logFailure } from './answering';
import { toDiagnostic } from './convert';
import type { Drafts, OpenDraft } from './drafts';
import { fingerprint } from '../text/fingerprint';
import type { DiagnosticsDelivery } from './pushDiagnostics';
import type { HeldBack, Quiet } from './quiet';

/** Answers clients that ask for diagnostics. */
export function pullDiagnostics(
  connection: Connection,
  abilities: ClientAbilities,
  drafts: Drafts,
  quiet: Quiet,
): DiagnosticsDelivery {
  connection.languages.diagnostics.on(
    answering(
      connection,
      drafts,
      (draft, { textDocument: { uri }, previousResultId }): DocumentDiagnosticReport => {
        if (!draft) return nothing;
        const held = quiet.heldBackFrom(draft);
        if (held.everything && previousResultId !== undefined) return unchanged(previousResultId);
        const resultId = resultIdOf(draft, held);
        if (resultId === previousResultId) return unchanged(resultId);
        return {
          kind: DocumentDiagnosticReportKind.Full,
          resultId,
          items: draft.service
            .diagnostics(draft.analysis(), held.findings)
            .map((found) => toDiagnostic(found, uri, abilities)),
        };
      },
      asBefore,
    ),
  );
  return {
    refresh: () => {
      if (!abilities.refreshesDiagnostics) return;
      connection.languages.diagnostics
        .refresh()
        .catch((error: unknown) => logFailure(connection, error));
    },
  };
}

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

const unchanged = (resultId: string): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Unchanged,
  resultId,
});

/** When checking fails: marks that the client has stay, rather than to look like a clean report. */
const asBefore = ({ previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport =>
  previousResultId === undefined ? nothing : unchanged(previousResultId);

/** By content, not by version alone: a document closed and opened again starts its versions anew. */
function resultIdOf({ document, settings }: OpenDraft, { findings }: HeldBack): string {
  const { language, edition, levels } = settings;
  const held = [...findings].map(({ code, span }) => [code, span.start]);
  const considered = JSON.stringify([document.languageId, language, edition, [...levels], held]);
  return `${document.version}.${fingerprint(considered + document.getText())}`;
}
