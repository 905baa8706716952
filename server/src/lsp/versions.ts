import type { NotificationMessage } from 'vscode-languageserver';

/** What clients that count no versions are taken to say. */
const uncounted = 0;

const ofDocuments: readonly string[] = ['textDocument/didOpen', 'textDocument/didChange'];

/**
 * The message with a version where the client sends none, as those of older protocols may: the library would
 * pass the change over, and all answers would be about a text that is there no more.
 */
export function withVersion(message: NotificationMessage): NotificationMessage {
  if (!ofDocuments.includes(message.method)) return message;
  const params = message.params as {
    readonly textDocument: { readonly version?: number | null };
  };
  const { textDocument } = params;
  return typeof textDocument.version === 'number'
    ? message
    : { ...message, params: { ...params, textDocument: { ...textDocument, version: uncounted } } };
}
