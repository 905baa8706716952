import type { Span } from '../../text/span';
import type { TokenModifier, TokenType } from './legend';

/** A stretch of the draft and what it is. */
export interface Meaning {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}
