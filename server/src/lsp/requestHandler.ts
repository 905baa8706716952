import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';
import { logFailure } from './failures';
import type { Drafts, OpenDraft } from './drafts';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * The handler of requests about a document: `answer` gets the document with its settings, or null for
 * one that is not open. The server survives an exception: it is logged, and `onFailure` answers. A
 * request cancelled while it waited is not worked on.
 */
export const answering =
  <Params extends AboutDocument, Result, ErrorData = void>(
    connection: Connection,
    drafts: Drafts,
    answer: (draft: OpenDraft | null, params: Params) => Result,
    onFailure: (params: Params, error: unknown) => Result,
  ) =>
  async (params: Params, token: CancellationToken): Promise<Result | ResponseError<ErrorData>> => {
    try {
      const draft = await drafts.open(params.textDocument.uri);
      return token.isCancellationRequested
        ? new ResponseError<ErrorData>(LSPErrorCodes.RequestCancelled, 'Request cancelled')
        : answer(draft, params);
    } catch (error) {
      logFailure(connection, error);
      return onFailure(params, error);
    }
  };

/** A handler of requests about one document: null for one that is not open and where the answer fails. */
export const aboutDraft = <Params extends AboutDocument, Result>(
  connection: Connection,
  drafts: Drafts,
  answer: (draft: OpenDraft, params: Params) => Result | null,
): ((params: Params, token: CancellationToken) => Promise<Result | null | ResponseError>) =>
  answering<Params, Result | null>(
    connection,
    drafts,
    (draft, params) => draft && answer(draft, params),
    () => null,
  );
