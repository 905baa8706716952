import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';

/**
 * A request's handler that the server survives: an exception is logged and answered
 * with what `fallback` gives. A
 * request cancelled while it waited is not worked on.
 */
export const answering =
  <Params, Result, ErrorData = void>(
    connection: Connection,
    fallback: (params: Params) => Result,
    answer: (
      params: Params,
      token: CancellationToken,
    ) => Promise<Result | ResponseError<ErrorData>>,
  ) =>
  async (params: Params, token: CancellationToken): Promise<Result | ResponseError<ErrorData>> => {
    try {
      return token.isCancellationRequested ? cancelled() : await answer(params, token);
    } catch (error) {
      logFailure(connection, error);
      return fallback(params);
    }
  };

export const cancelled = <ErrorData>(): ResponseError<ErrorData> =>
  new ResponseError<ErrorData>(LSPErrorCodes.RequestCancelled, 'Request cancelled');

export function logFailure(connection: Connection, error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
