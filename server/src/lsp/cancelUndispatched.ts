import {
  LSPErrorCodes,
  Message,
  type ConnectionOptions,
  type ResponseMessage,
} from 'vscode-languageserver';

/** Answers a cancelled request that still waits in the queue, instead of working on it first. */
export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: (message): ResponseMessage | undefined =>
      Message.isRequest(message)
        ? {
            jsonrpc: message.jsonrpc,
            id: message.id,
            error: { code: LSPErrorCodes.RequestCancelled, message: 'Request cancelled' },
          }
        : undefined,
  },
};
