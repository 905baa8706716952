import {
  ErrorCodes,
  ExitNotification,
  InitializeRequest,
  Message,
  ResponseError,
  ShutdownRequest,
  type Connection,
  type MessageStrategy,
} from 'vscode-languageserver';

/** The protocol's order of messages, kept for one connection. */
export interface Lifecycle {
  /** Lets through what is in order; the rest is refused as the protocol says. */
  readonly strategy: MessageStrategy;
  /** Answers the requests that were refused. */
  answerRefused(connection: Connection): void;
  /** Whether the client has asked to shut down. */
  isShutDown(): boolean;
}

/** What a refused request is turned into, for an answer needs a handler. */
const refusedRequest = 'gouji/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

const notYet: Refusal = {
  code: ErrorCodes.ServerNotInitialized,
  message: 'The server has not been initialized yet: “initialize” comes first.',
};
const onlyOnce: Refusal = {
  code: ErrorCodes.InvalidRequest,
  message: 'The server has been initialized already.',
};
const noMore: Refusal = {
  code: ErrorCodes.InvalidRequest,
  message: 'The server is shutting down: only “exit” may follow.',
};

/** The life of one connection, from its first message. */
export function createLifecycle(): Lifecycle {
  let state: 'new' | 'initialized' | 'shut-down' = 'new';
  const refusalOf = (method: string): Refusal | null => {
    if (state === 'shut-down') return noMore;
    if (method === InitializeRequest.method) return state === 'new' ? null : onlyOnce;
    return state === 'new' ? notYet : null;
  };
  return {
    strategy: {
      handleMessage: (message, next) => {
        if (Message.isRequest(message)) {
          const refusal = refusalOf(message.method);
          if (refusal)
            return next({ ...message, method: refusedRequest, params: refusal } as Message);
          if (message.method === InitializeRequest.method) state = 'initialized';
          if (message.method === ShutdownRequest.method) state = 'shut-down';
        } else if (Message.isNotification(message)) {
          // Notifications have no answer: those out of order are dropped.
          if (state !== 'initialized' && message.method !== ExitNotification.method) return;
        }
        return next(message);
      },
    },
    answerRefused: (connection) => {
      connection.onRequest(
        refusedRequest,
        ({ code, message }: Refusal) => new ResponseError(code, message),
      );
    },
    isShutDown: () => state === 'shut-down',
  };
}
