import { MarkupKind, type InitializeParams } from 'vscode-languageserver';

/** What the connected client can do, as far as it makes a difference here. */
export interface ClientAbilities {
  /** Asks for diagnostics by itself; else they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly codeActionLiterals: boolean;
  readonly versionedEdits: boolean;
  readonly markdownHovers: boolean;
  /** Outlines with levels; else all parts are listed in a row. */
  readonly hierarchicalOutlines: boolean;
  /** Definitions that name what was asked about; else only where they are. */
  readonly definitionLinks: boolean;
  readonly refreshesSemanticTokens: boolean;
}

export function abilitiesOf({ capabilities }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    markdownHovers: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    hierarchicalOutlines: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
}
