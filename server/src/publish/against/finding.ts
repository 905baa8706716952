import type { Message } from '../../wording/message';
import type { Finding, Severity } from '../../rules/model';
import type { Span } from '../../text/span';
import { differsFromDraft, type Original } from './model';

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
