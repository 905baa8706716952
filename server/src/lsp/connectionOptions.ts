import {
  LSPErrorCodes,
  Message,
  type ConnectionOptions,
  type ResponseMessage,
} from 'vscode-languageserver';
import type { Lifecycle } from './lifecycle';

/** Answers a cancelled request that still waits in the queue, instead of working on it first. */
const cancelUndispatched = (message: Message): ResponseMessage | undefined =>
  Message.isRequest(message)
    ? {
        jsonrpc: message.jsonrpc,
        id: message.id,
        error: { code: LSPErrorCodes.RequestCancelled, message: 'Request cancelled' },
      }
    : undefined;

/** How a connection of that life deals with its messages. */
export const connectionOptions = ({ strategy }: Lifecycle): ConnectionOptions => ({
  connectionStrategy: { cancelUndispatched },
  messageStrategy: strategy,
});
