import {
  CodeActionKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { product } from '../protocol/product';
import { rules as catalogue } from '../rules/catalogue';
import type { Rule } from '../rules/model';
import { fixAllKind } from '../service/codeActions';
import { templates } from '../template/load';
import { abilitiesOf, type ClientAbilities } from './abilities';
import { createDrafts } from './drafts';
import { answerDraftState } from './draftState';
import { answerCodeActions, answerHovers } from './features';
import { answerNavigation, navigationCapabilities } from './navigation';
import { answerNewReports } from './newReport';
import { showOnce } from './problems';
import { pullDiagnostics } from './pullDiagnostics';
import { pushDiagnostics } from './pushDiagnostics';
import { createQuiet } from './quiet';
import { answerSemanticTokens, semanticTokensCapabilities } from './semanticTokens';
import { createServices } from './services';
import { createSettingsStore } from './settingsStore';
import { answerStructure, structureCapabilities } from './structure';
import { answerWorkspaceSymbols, workspaceSymbolsCapabilities } from './workspaceSymbols';

/** Serves one client until it closes the connection. The rules are the catalogue's unless given. */
export function startServer(connection: Connection, rules: readonly Rule[] = catalogue): void {
  connection.onInitialize((params) => {
    const abilities = abilitiesOf(params);
    serve(connection, rules, params, abilities);
    return {
      capabilities: capabilitiesFor(abilities),
      serverInfo: { name: product.name, version: product.version },
    } satisfies InitializeResult;
  });
  connection.listen();
}

/** Puts the parts together for a client whose abilities are known. */
function serve(
  connection: Connection,
  rules: readonly Rule[],
  { initializationOptions, locale = 'zh-CN' }: InitializeParams,
  abilities: ClientAbilities,
): void {
  const documents = new TextDocuments(TextDocument);
  const serviceFor = createServices(rules, locale);
  const settings = createSettingsStore({
    connection,
    abilities,
    known: {
      editions: templates.map(({ id }) => id),
      ruleCodes: rules.map(({ code }) => code),
    },
    initial: initializationOptions as unknown,
    onProblems: showOnce(connection, locale),
    onChange: () => {
      delivery.refresh();
      refreshTokens();
    },
  });
  const drafts = createDrafts(documents, settings, serviceFor);
  const quiet = createQuiet({
    connection,
    documents,
    onRest: (uri) => {
      delivery.refresh(uri);
      refreshTokens();
    },
  });
  const delivery = abilities.pullsDiagnostics
    ? pullDiagnostics(connection, abilities, drafts, quiet)
    : pushDiagnostics(connection, abilities, documents, drafts, quiet);
  answerHovers(connection, abilities, drafts);
  answerCodeActions(connection, abilities, drafts);
  answerStructure(connection, abilities, drafts);
  answerNavigation(connection, abilities, drafts);
  answerDraftState(connection, drafts);
  answerNewReports(connection, serviceFor({ language: 'auto' }));
  answerWorkspaceSymbols(connection, documents, drafts);
  const refreshTokens = answerSemanticTokens(connection, abilities, drafts, quiet);
  documents.onDidClose(({ document: { uri } }) => settings.forget(uri));
  documents.listen(connection);
  connection.onInitialized(() => settings.register());
}

const capabilitiesFor = (abilities: ClientAbilities): ServerCapabilities => ({
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  ...structureCapabilities,
  ...navigationCapabilities,
  ...semanticTokensCapabilities,
  ...workspaceSymbolsCapabilities,
  ...(abilities.codeActionLiterals && {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  }),
  ...(abilities.pullsDiagnostics && {
    diagnosticProvider: {
      identifier: product.name,
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  }),
});
