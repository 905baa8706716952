import type {
  CancellationToken,
  Connection,
  ResponseError,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import { answering } from './requestHandler';
import type { Drafts, OpenDraft } from './drafts';

/** A handler of requests about one document: null for one that is not open and where the answer fails. */
export const aboutDraft = <
  Params extends { readonly textDocument: TextDocumentIdentifier },
  Result,
>(
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
