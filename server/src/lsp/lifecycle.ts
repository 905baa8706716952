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
import { withVersion } from './versions';
import { faultOfParams } from './wellFormed';

/** The protocol's order of messages and the shape of their parameters, kept for one connection. */
export interface Lifecycle {
  /** Lets through what is in order; the rest is refused as the protocol says. */
  readonly strategy: MessageStrategy;
  /** Answers the requests that were refused, and tells the client of notifications that were passed over. */
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

const misshapen = (fault: string): Refusal => ({
  code: ErrorCodes.InvalidParams,
  message: `The parameters are not as the protocol has them: ${fault}.`,
});

/** The life of one connection, from its first message. */
export function createLifecycle(): Lifecycle {
  let tell: (text: string) => void = () => undefined;
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
          const fault = faultOfParams(message.method, message.params);
          const refusal = refusalOf(message.method) ?? (fault === null ? null : misshapen(fault));
          if (refusal)
            return next({ ...message, method: refusedRequest, params: refusal } as Message);
          if (message.method === InitializeRequest.method) state = 'initialized';
          if (message.method === ShutdownRequest.method) state = 'shut-down';
        } else if (Message.isNotification(message)) {
          // Notifications have no answer: those out of order are dropped.
          if (state !== 'initialized' && message.method !== ExitNotification.method) return;
          const fault = faultOfParams(message.method, message.params);
          if (fault !== null) {
            tell(`${message.method} was passed over: ${fault}.`);
            return;
          }
          return next(withVersion(message));
        }
        return next(message);
      },
    },
    answerRefused: (connection) => {
      tell = (text) => connection.console.warn(text);
      connection.onRequest(
        refusedRequest,
        ({ code, message }: Refusal) => new ResponseError(code, message),
      );
    },
    isShutDown: () => state === 'shut-down',
  };
}
