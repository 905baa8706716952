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

/** Answers clients that ask for diagnostics. */
export function pullDiagnostics(
  connection: Connection,
  abilities: ClientAbilities,
  drafts: Drafts,
): DiagnosticsDelivery {
  connection.languages.diagnostics.on(
    answering(
      connection,
      drafts,
      (draft, { textDocument: { uri }, previousResultId }): DocumentDiagnosticReport => {
        if (!draft) return nothing;
        const resultId = resultIdOf(draft);
        if (resultId === previousResultId) {
          return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        }
        return {
          kind: DocumentDiagnosticReportKind.Full,
          resultId,
          items: draft.service
            .diagnostics(draft.analysis())
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

/** When checking fails: marks that the client has stay, rather than to look like a clean report. */
const asBefore = ({ previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport =>
  previousResultId === undefined
    ? nothing
    : { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };

/** By content, not by version alone: a document closed and opened again starts its versions anew. */
function resultIdOf({ document, settings }: OpenDraft): string {
  const { language, edition, levels } = settings;
  const considered = JSON.stringify([document.languageId, language, edition, [...levels]]);
  return `${document.version}.${fingerprint(considered + document.getText())}`;
}
