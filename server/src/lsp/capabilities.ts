import {
  CodeActionKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { product } from '../protocol/product';
import { fillTotalsKind, fixAllKind } from '../service/fixes/codeActions';
import type { ClientAbilities } from './abilities';
import { completionCapabilities } from './completion';
import { navigationCapabilities } from './navigation';
import { semanticTokensCapabilities } from './semanticTokens';
import { structureCapabilities } from './structure';
import { tableCapabilities } from './tables';
import { totalsCapabilities } from './totals';
import { workspaceSymbolsCapabilities } from './workspaceSymbols';

/** What the server says of itself to a client of these abilities. */
export const capabilitiesFor = (abilities: ClientAbilities): ServerCapabilities => ({
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  ...completionCapabilities,
  ...structureCapabilities,
  ...navigationCapabilities,
  ...semanticTokensCapabilities,
  ...workspaceSymbolsCapabilities,
  ...tableCapabilities,
  ...totalsCapabilities,
  ...(abilities.codeActionLiterals && {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, fillTotalsKind] },
  }),
  ...(abilities.pullsDiagnostics && {
    diagnosticProvider: {
      identifier: product.name,
      // The settings and the baseline beside a draft, and the reports that it is compared with.
      interFileDependencies: true,
      workspaceDiagnostics: false,
    },
  }),
});
