import {
  DiagnosticSeverity,
  MarkupKind,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DiagnosticData } from '../protocol/diagnostics';
import { product } from '../protocol/product';
import type { Severity } from '../rules/model';
import type * as service from '../service/languageService';
import type { ClientAbilities } from './abilities';
import { shownAddress } from './files/addresses';

export const protocolSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(
  { range, severity, code, title, href, message, related }: service.Diagnostic,
  uri: string,
  abilities: ClientAbilities,
): Diagnostic {
  return {
    range,
    severity: protocolSeverity[severity],
    code,
    codeDescription: { href },
    source: product.name,
    message,
    data: { title } satisfies DiagnosticData,
    ...(abilities.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: { uri: placeAddress(place.file ?? uri, abilities), range: place.range },
          message: place.message,
        })),
      }),
  };
}

/** Only our own client can show the text of a file of another program. */
const placeAddress = (uri: string, { readsFiles }: ClientAbilities): string =>
  readsFiles ? shownAddress(uri) : uri;

export function toCodeAction(
  { title, kind, preferred, diagnostics, edits, refusal }: service.CodeAction,
  document: TextDocument,
  abilities: ClientAbilities,
): CodeAction {
  return {
    title,
    kind,
    ...(preferred && { isPreferred: true }),
    ...(diagnostics.length > 0 && {
      diagnostics: diagnostics.map((found) => toDiagnostic(found, document.uri, abilities)),
    }),
    ...(refusal === null
      ? { edit: toWorkspaceEdit(edits, document, abilities) }
      : { disabled: { reason: refusal } }),
  };
}

/** Names the version the edits were made for, so that a client does not apply them to another. */
export const toWorkspaceEdit = (
  edits: readonly service.TextEdit[],
  { uri, version }: TextDocument,
  { versionedEdits }: ClientAbilities,
): WorkspaceEdit =>
  versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };

export const toHover = (
  { range, markdown }: service.Hover,
  { markdownHovers }: ClientAbilities,
): Hover => ({
  range,
  contents: markdownHovers
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarkup(markdown) },
});

const withoutMarkup = (markdown: string): string =>
  markdown.replace(/\*\*/g, '').replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
