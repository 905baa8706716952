import type { Report } from '../../report/model';
import type { Finding, OtherFile, Severity } from '../../rules/model';
import type { Span } from '../../text/span';
import type { Message } from '../../wording/message';

/** The code of what is found by this comparison; it is no check of a report by itself. */
const differsFromDraft = 'differs-from-draft';

/** The draft that a published report should be the same as. */
export interface Original {
  readonly report: Report;
  /** Where it is, for its places to be named. */
  readonly file: OtherFile;
}

/** A difference at a place of the published report; `inDraft` is its place in the draft. */
export const differenceAt = (
  { file }: Original,
  severity: Severity,
  span: Span,
  message: Message,
  inDraft: Span | null,
): Finding => ({
  code: differsFromDraft,
  severity,
  span,
  message,
  related: inDraft ? [{ span: inDraft, message: { key: 'against.draft', args: {} }, file }] : [],
  fixes: [],
});
