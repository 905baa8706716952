import {
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { product } from '../protocol/product';
import type { Message } from '../wording/message';
import { indexLines } from '../text/lines';
import type { Wording } from '../wording/wording';
import { logIfRejected } from './failures';
import { addressKey, nameOf } from './files/addresses';
import type { OnRead } from './files/projects';

/** Tells of what cannot be understood in the files beside drafts while no editor shows them. */
export interface OwnFileNotices {
  /** A file was read that holds for a draft. */
  readonly read: OnRead;
  /** A file that would hold for a draft is there, and cannot be read. */
  readonly unreadable: (uri: string) => void;
}

/**
 * The problems are marked in the file, and one message says that there are some: whoever looks at a
 * draft alone would not know that it is checked by other settings than he wrote.
 */
export function createOwnFileNotices(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  wording: Wording,
): OwnFileNotices {
  const marked = new Set<string>();
  const told = new Set<string>();

  const send = (sending: Promise<void>): void => {
    logIfRejected(connection, sending);
  };
  const tell = (message: Message): void => {
    const text = wording.say(message);
    if (told.has(text)) return;
    told.add(text);
    send(
      connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: text,
      }),
    );
  };
  const unmark = (uri: string): void => {
    if (!marked.delete(addressKey(uri))) return;
    send(connection.sendDiagnostics({ uri, diagnostics: [] }));
  };

  // An open file is checked as every document is.
  documents.onDidOpen(({ document: { uri } }) => unmark(uri));

  return {
    read: (uri, text, problems) => {
      const [first] = problems;
      const isOpen = documents.all().some((each) => addressKey(each.uri) === addressKey(uri));
      if (!first || isOpen) {
        unmark(uri);
        return;
      }
      const lines = indexLines(text);
      const diagnostics = problems.map(({ span, message }) => ({
        range: lines.rangeOf(span),
        severity: DiagnosticSeverity.Error,
        source: product.name,
        message: wording.say(message),
      }));
      marked.add(addressKey(uri));
      send(connection.sendDiagnostics({ uri, diagnostics }));
      const line = lines.positionAt(first.span.start).line + 1;
      const args = { file: nameOf(uri), count: problems.length, line, problem: [first.message] };
      tell({ key: 'settings.file-problems', args });
    },
    unreadable: (uri) => tell({ key: 'settings.file-unreadable', args: { file: nameOf(uri) } }),
  };
}
