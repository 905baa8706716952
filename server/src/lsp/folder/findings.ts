import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../../service/languageService';
import type { ClientAbilities } from '../abilities';
import { logIfRejected } from '../failures';
import { addressKey } from '../files/addresses';
import { toDiagnostic } from '../toProtocol';

/** More findings of reports that no editor shows would drown those of the ones that are open. */
const maxPublished = 5000;

export interface ClosedFindingsParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly abilities: ClientAbilities;
}

/** Publishes what is wrong with a report that no editor shows, in place of what was published of it before. */
export type PublishFindings = (shown: string, found: readonly Diagnostic[]) => void;

/** What an editor shows is checked as it is there: of that nothing is published, and what was is taken back. */
export function publishClosed({
  connection,
  documents,
  abilities,
}: ClosedFindingsParts): PublishFindings {
  /** How many of each report, by the address at which it is shown. */
  const published = new Map<string, number>();

  const isOpen = (shown: string): boolean =>
    documents.all().some(({ uri }) => addressKey(uri) === addressKey(shown));
  const send = (shown: string, found: readonly Diagnostic[]): void => {
    if (found.length === 0 && !published.has(shown)) return;
    if (found.length === 0) published.delete(shown);
    else published.set(shown, found.length);
    const diagnostics = found.map((each) => toDiagnostic(each, shown, abilities));
    logIfRejected(connection, connection.sendDiagnostics({ uri: shown, diagnostics }));
  };
  documents.onDidOpen(({ document }) => {
    const key = addressKey(document.uri);
    for (const shown of [...published.keys()]) if (addressKey(shown) === key) send(shown, []);
  });

  return (shown, found) => {
    const others = [...published].reduce(
      (sum, [uri, count]) => sum + (uri === shown ? 0 : count),
      0,
    );
    send(shown, !isOpen(shown) && others + found.length <= maxPublished ? found : []);
  };
}
