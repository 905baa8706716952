import { MarkupKind, type InitializeParams } from 'vscode-languageserver';
import { readsFilesAbility } from '../protocol/files';

/** What the connected client can do, as far as it makes a difference here. */
export interface ClientAbilities {
  /** Reads files for the server, wherever they are. */
  readonly readsFiles: boolean;
  readonly watchesFiles: boolean;
  /** Makes files that an edit asks for. */
  readonly createsFiles: boolean;
  /** Asks for diagnostics by itself; else they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly codeActionLiterals: boolean;
  /** Shows code actions that cannot be made, with the reason. */
  readonly disabledActions: boolean;
  readonly versionedEdits: boolean;
  readonly markdownHovers: boolean;
  /** Outlines with levels; else all parts are listed in a row. */
  readonly hierarchicalOutlines: boolean;
  /** Definitions that name what was asked about; else only where they are. */
  readonly definitionLinks: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** Completions that lead through the places to fill in; else plain text. */
  readonly snippets: boolean;
}

export function abilitiesOf({ capabilities }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  return {
    readsFiles: isAble(capabilities.experimental, readsFilesAbility),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    markdownHovers: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    hierarchicalOutlines: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
  };
}

const isAble = (experimental: unknown, name: string): boolean =>
  typeof experimental === 'object' &&
  experimental !== null &&
  (experimental as Readonly<Record<string, unknown>>)[name] === true;
